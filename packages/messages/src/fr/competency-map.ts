export const competencyMap = {
  title: '',
}

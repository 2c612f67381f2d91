export const terms = {
  title: '',
}

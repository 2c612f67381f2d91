export const journey = {
  title: '',
}

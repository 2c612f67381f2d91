export const voice = {
  title: '',
}

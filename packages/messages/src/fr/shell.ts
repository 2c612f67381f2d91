export const shell = {
  title: '',
}

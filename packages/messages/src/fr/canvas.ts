export const canvas = {
  title: '',
}

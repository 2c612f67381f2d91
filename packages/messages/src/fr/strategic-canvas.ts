export const strategicCanvas = {
  title: '',
}

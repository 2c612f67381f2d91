export const roadmap = {
  title: '',
}

/** What the hosts of the README are given, and where what they send is seen. */
export const given = {
  schema: {
    type: 'object',
    required: ['fullName'],
    properties: { fullName: { type: 'string', title: 'Họ và tên' } },
  },
  onSend: (data: unknown): void => {
    document.title = JSON.stringify(data);
  },
};

/** What is wrong with an archive. */
export const archiveEn = {
  'archive.cutOff': 'The end of {name} is missing. What came before it was read; copy the archive again.',
  'archive.damaged': '{name} is damaged. What is whole in it was read; copy the archive again.',
  'archive.unsupported': '{name} is packed in a way that is not read here. Unpack it and open the folder.',
  'archive.closed': '{name} is an archive of a sort that is not opened. Unpack it and open the folder.',
  'archive.encrypted': '{name} is encrypted. Unpack it with its password and open the folder.',
  'archive.depth': '{name} lies too deep in other archives. Unpack it and open the folder.',
  'archive.limit.entries':
    'Reading {name} stopped: it has more than {most} members. What came before was read. Unpack it and open the part you need.',
  'archive.limit.bytes':
    'Reading {name} stopped: it unpacks to more than {most} MB. What came before was read. Unpack it and open the part you need.',
  'archive.limit.kept':
    'Reading {name} stopped: the texts in it are more than {most} MB. What came before was read. Unpack it and open the part you need.',
  'archive.limit.ratio':
    'Reading {name} stopped: it unpacks to more than {most} times its size, as only a trap does. What came before was read.',
  'archive.limit.overlap':
    'Reading {name} stopped: its members lie over each other, as only those of a trap do. What came before was read.'
} as const

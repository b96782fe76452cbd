/** A report of one file, `ovs-vsctl_-t_5_show` of compute-0, as `.tar.xz` with the check that xz writes by default (CRC64). */
export const TINY_REPORT = base64(
  '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jM4Cf/AR5dADmbys3zkQh/gDl0CAnibhwyGlQw+BKQYgLyppweRXTatukLEpzqpQcCM1eqcxK7TMO5h6fUfAW37uVMJBbjf1egT/PkFVM5WaIOSYziMjMGLETlMEslA7Xr2ttAeqjVi4KbMco30M5BH2ylLsXOX9bI0iF2oR4i8G4wj2JCHhKSg3sHMoxeO62L8W+aXJwrnesa4WQ8wTakcED60yOV7lhnY8I0Ee8TWuUlHJ9cRZOVtxjUAcxhtRE6j5ci4ZSp6WTZAB3ujiaJe+gdmZeQpMT+tZ9Dt3DOdxS2Qd00/An1q068835jt0PBGcSYqyPkl0unblp4aY7MTmGh6JF0/EcOtqjHn3jciIXFSrZtg6Al64MsGi2ZAEh59TqJAgAAAAD14U/8mmOzLAABugKAUAAAJS8hg7HEZ/sCAAAAAARZWg=='
)
/** The same with SHA-256, which the decoder was not built with. */
export const TINY_SHA256 = base64(
  '/Td6WFoAAArh+wyhAgAhARYAAAB0L+Wj4Cf/AR9dADmbys3zkQh/gDl0CAnibhwyGlQw+BKQYgLyppweRXTatukLEpzqpQcCM1eqcxK7TMO5h6fUfAW37uVMJBbjf1egT/PkFVM5WaIOSYziMjMGLETlMEslA7Xr2ttAeqjVi4Ka+TPj9qtWZwUpVsN24CO/OY4CvIz/qLEPC7DV5Q/3M3Qwotzy4RpvdRRM4yz0OC3RYhOenievWMhuD+EIZjWVVHU8znoFHp4DAnxn5Sd0IwXn2aBan386r+CCjiHk2IO3JF8yxg8Jj2bkt+ZmkSLY3aWpBMnz3QQ5EBAu+bXOlELIANWRqJBobMweg1tJJCZHjkihn1qsijYch/kmhh++8XRe4Yjmr6TbNC/xyL8tajyc+5glNxcSl/DmhigAAABrr4icC43XelyltMEMQ+C87NoEiIAu7VZqnwgR6tKjZQAB0wKAUAAAt3HarLbp3xwCAAAAAApZWg=='
)

function base64(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

import { LANGUAGES, type Language } from './languages';
import { foldAccents } from './vietnamese';

/**
 * Words that carry no subject: a query ignores them when it has others, and they recognise a language.
 * In the form normalisation gives them; Chinese entries are single characters and pairs, as the tokeniser cuts them.
 */
const LISTS: Record<Language, string> = {
  en: `a about above after again against all also am an and any are as at be because been before being below between both
    but by can cannot could did do does doing down during each etc few for from further had has have having he her here
    hers herself him himself his how however i if in into is it its itself just may me might more most must my myself no
    nor not of off on once only or other our ours ourselves out over own per same shall she should so some such than that
    the their theirs them themselves then there these they this those through thus to too under until up upon us very via
    was we were what when where whether which while who whom whose why will with within without would you your yours`,
  zh: `的 了 和 与 及 或 在 是 为 于 以 对 将 把 被 从 到 由 等 其 该 这 那 此 之 而 并 且 也 都 就 还 又 很 更 最 不 没 有 个 们 我 你
    他 她 它 吗 呢 吧 啊 么 什 哪 谁 我们 你们 他们 它们 这个 那个 这些 那些 一个 以及 或者 并且 而且 因为 所以 如果 但是 可以 能够 进行
    通过 对于 关于 由于 为了 其中 之间 什么 怎么 怎样 如何 哪个 哪些 哪里 是否 多少 为什 是什 有什 哪一 的是`,
  id: `ada adalah agar akan aku anda antara apa apakah atas atau bagaimana bagi bahwa banyak beberapa belum berapa berbagai
    bila bisa boleh bukan dalam dan dapat dari daripada dengan di dia dilakukan dimana dini hal hanya harus hingga ia ini
    itu jika juga kami kapan karena ke kepada kita lagi lain lalu lebih maka mana masih melalui memiliki mereka merupakan
    namun oleh pada para paling per perlu pernah pula saat saja salah sampai sangat saya sebagai sebelum sebuah secara
    sedang sehingga sejak selain selama seluruh semua seorang seperti serta sesuai setelah setiap siapa siapakah suatu
    sudah supaya tak tanpa tapi telah tentang terhadap tersebut tetapi tiap tidak untuk yaitu yakni yang`,
  ms: `ada adalah agar ahli akan aku anda antara apa apabila atas atau bagaimana bagi bahawa banyak beberapa belum berada
    berbanding berikut bila boleh bukan dalam dan dapat dari daripada dengan di dia dilakukan hanya harus hendaklah
    hingga ia iaitu ialah ini itu jika juga kalau kami kepada kerana ke kini kita lagi lain lalu lebih maka mana manakala
    masih melainkan melalui mempunyai mereka merupakan namun oleh olehnya pada para paling pelbagai perlu pernah pula saat
    sahaja sama sampai sangat saya sebab sebagai sebarang sebelum sebuah secara sedang sehingga sejak selain selama
    selepas seluruh semasa semua seorang seperti serta sesuatu setelah setiap siapa suatu sudah supaya tanpa telah
    tentang terhadap tersebut tetapi tiada tidak turut untuk walaupun yang`,
  vi: `ai bao bị bởi cả các cái cần càng chỉ chiếc cho chứ chưa có còn của cũng cùng dù do đã đang đây để đến đều đó được
    gì hay hoặc khác khi không là làm lại lên lúc mà mỗi một nào này nên nếu những nhiều như nhưng ở phải qua ra rằng rất
    rồi sau sẽ tại tất theo thì trên trong trước từ tới và vào vẫn về vì với việc vừa`,
  th: `กว่า กัน กับ การ ก็ ก่อน ขณะ ของ ขึ้น คง คือ ความ คำ จะ จาก จึง ช่วง ซึ่ง ดัง ด้วย ด้าน ตั้ง ตั้งแต่ ตาม ต่อ ต่าง ต่างๆ ต้อง ถึง ถูก ทั้ง ทาง ที่
    ทุก ทำ ทำให้ นอก นอกจาก นั้น นี้ นำ บาง ผล ผ่าน พบ พร้อม มา มาก มี ยัง รวม ระหว่าง รับ ราย ร่วม ลง วัน ว่า สำหรับ สุด ส่ง ส่วน หนึ่ง หรือ หลัง
    หลังจาก หลาย หาก อยาก อยู่ อย่าง ออก อะไร อาจ อีก เกี่ยว เกี่ยวกับ เขา เข้า เคย เฉพาะ เช่น เดียว เดียวกัน เนื่องจาก เป็น เป็นการ เพราะ เพื่อ เมื่อ
    เรา เริ่ม เลย เวลา เอง แต่ แบบ แรก และ แล้ว แห่ง โดย ใคร ใด ใน ให้ ไง ไป ไม่ ไร ไว้ ได้ ได้แก่ ใช่ ไหม ครับ ค่ะ คะ ๆ ฯ`,
  km: `ក៏ ការ កំពុង ក្នុង ខ្ញុំ ខ្លះ គឺ គេ គ្នា គ្រប់ គ្មាន ចំពោះ ចេញ ជា ជាមួយ ជួន ដល់ ដែរ ដែល ដោយ តាម តើ តែ ត្រូវ ត្រូវបាន ថា ទាំង ទាំងនេះ ទាំងអស់
    ទៀត ទៅ ទៅលើ ធ្វើ នឹង និង នូវ នេះ នៃ នោះ នៅ បន្ទាប់ បាន បើ ប៉ុន្តែ ពី ពីរ ពួក ពួកគេ ព្រោះ ភាព មក មាន មិន មួយ យ៉ាង យើង រវាង របស់ រួច រឺ លើ លោក វា វិញ
    សម្រាប់ សំរាប់ សូម ហើយ ឡើង អាច អី ឬ ឲ្យ ឱ្យ អ្នក អ្វី អំពី ឯ ៗ`,
  lo: `ກັບ ກັນ ການ ກໍ ກໍ່ ກ່ອນ ກວ່າ ຂອງ ຂຶ້ນ ຄວາມ ຄື ຄັ້ງ ຈະ ຈາກ ຈຶ່ງ ຊຶ່ງ ເຊິ່ງ ດ້ວຍ ດັ່ງ ໂດຍ ຕາມ ຕໍ່ ຕ້ອງ ຕ່າງ ຕ່າງໆ ເຖິງ ຖືກ ທັງ ທາງ ທີ່ ທຸກ ທ່ານ ນັ້ນ ນີ້ ນຳ ໃນ
    ບໍ່ ບາງ ເປັນ ໄປ ຜ່ານ ພາຍ ພວກ ມາ ມາຍ ມີ ຢູ່ ຢ່າງ ແມ່ນ ເມື່ອ ຍັງ ລະຫວ່າງ ລົງ ແລະ ແລ້ວ ວ່າ ສາມາດ ສິ່ງ ສຳລັບ ສ່ວນ ຫຼາຍ ຫລາຍ ຫຼື ຫລື ຫາກ ຫນຶ່ງ ໃຫ້ ໄດ້
    ອອກ ອັນ ອາດ ອີກ ເອົາ ໃດ ໃຜ ຫຍັງ ເຮັດ ໄວ້ ແຕ່ ເພື່ອ ເພາະ ເຊັ່ນ ກຳລັງ ເຂົາ ເຮົາ ໆ`,
  my: `က ကို ကိုယ် ကြ ကြောင့် ကြောင်း ခဲ့ ချင် ခု ခြင်း ၍ ၏ ၌ ၎င်း စွာ စေ ဆို တခု တယ် တစ် တွင် တို့ တော် တော့ ထား ထဲ ထို ထိုသို့ ဒါ ဒီ နဲ့ နှင့် နိုင် နေ ပါ ပေး ပြီး
    ပြု ဖို့ ဖြင့် ဖြစ် ဖြစ်သည် များ မှ မှာ မှု မည် မည့် မျှ ယခု ရ ရန် ရာ ရှိ ရှိသည် လည်း လာ လို လိုက် လုပ် လျက် လျှင် သာ သူ သော သည် သည့် သို့ သို့မဟုတ် အ အတွက် အတွင်း အရ
    အား အားလုံး အောက် ဟု ဟူသော နောက် နှစ် ပြင် မဟုတ် မရှိ ဘာ ဘယ် တွေ ဖြစ်သော အခြား အပေါ်`,
  fil: `aking alin ako amin an ang ano anong apat at atin ating ay ayon ba bago bakit bawat bilang dahil dahilan dapat din dito
    doon gaano gayunman habang hanggang hindi huwag ibang ibig ikaw ilan ilang inyo isa isang ito iyon iyong ka kahit kami
    kanila kanilang kanino kanya kanyang kapag kay kaya kayo ko kong kung lamang lang lahat may mayroon mga mula muli na
    nang nagkaroon nasa natin naman ng nga ngunit ni nila nilang nina nito niya niyang noon o pa paano pag pagitan para pero
    pa pala parehong pinaka po rin sa saan sarili sila sino siya subalit tayo tulad tungkol tuwing upang walang wala yaon`,
};

function entries(language: Language): string[] {
  return LISTS[language].split(/\s+/u).filter(Boolean);
}

function sets(): Record<Language, ReadonlySet<string>> {
  const result: Partial<Record<Language, ReadonlySet<string>>> = {};
  for (const language of LANGUAGES) result[language] = new Set(entries(language));
  return result as Record<Language, ReadonlySet<string>>;
}

export const STOP_WORDS = sets();

/** Vietnamese stop words as typed without accents; only the ones that are no word of substance in that form. */
export const UNACCENTED_VIETNAMESE: ReadonlySet<string> = new Set(
  entries('vi')
    .map(foldAccents)
    .filter((word) => word.length > 2 && !STOP_WORDS.en.has(word)),
);

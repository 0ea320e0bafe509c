import type { Participation } from '../../fact/participation.ts'

/** What a verb says of the people before it. */
export interface VerbRule {
  readonly id: string
  /** Source of a regular expression; a lookbehind or lookahead states when it is no such verb. */
  readonly pattern: string
  /** Empty for verbs that tell of no participation but close the group (指出). */
  readonly gives: readonly Participation[]
  /** `MEET`: both sides. `TALK`: speech without coding, after which the sentence tells its content. `OTHER`: any other doing. `ABSENT`: not there. */
  readonly sense: 'MEETING' | 'VISIT' | 'MEET' | 'CEREMONY' | 'TALK' | 'OTHER' | 'ABSENT' | 'COMPANY'
  readonly example: string
}

const NOT_CITED = '(?<!重要|的|学习|贯彻|落实|传达|听取|听完|审议|听|讨论|宣读)'
const NOT_OBJECT = '(?<!参加|出席|陪同|列席|随同|一同|一起|主持|邀请|的)'
const NOT_WORDS = '(?!精神|要求|提纲|稿|的|中指出|人|时强调)'

export const VERBS: readonly VerbRule[] = [
  {
    id: 'absent',
    pattern: '(?:因[^，。；]{0,8})?(?:请假|缺席|未出席|未能出席|未到会)',
    gives: [],
    sense: 'ABSENT',
    example: '副县长甲因公请假',
  },
  {
    id: 'preside',
    pattern: '(?<!被)主持(?!人|词|的)(?:召开|了|并)?',
    gives: ['PRESIDE'],
    sense: 'MEETING',
    example: '市长甲主持会议',
  },
  {
    id: 'company',
    pattern: '(?:等?(?:的)?)?(?:陪同|陪伴|随同)下',
    gives: ['ACCOMPANY'],
    sense: 'COMPANY',
    example: '在县委书记甲陪同下',
  },
  { id: 'presided', pattern: '的?主持下', gives: ['PRESIDE'], sense: 'COMPANY', example: '在县委书记甲的主持下' },
  {
    id: 'led',
    pattern: '(?:等?的?)?(?:带领|率领)下',
    gives: ['LEAD'],
    sense: 'COMPANY',
    example: '在县委书记甲带领下',
  },
  {
    id: 'sit-in',
    pattern: '列席(?![^，。；]{0,12}的(?!会议|活动))',
    gives: ['SIT_IN'],
    sense: 'MEETING',
    example: '副县长甲列席会议',
  },
  {
    id: 'attend',
    pattern:
      '(?:应邀)?(?:出席(?:了)?(?![^，。；]{0,14}的(?:有|还有|领导|代表|人员|同志|还|县|市|省|州|区))|到会(?!代表)|与会(?!人员|代表|同志|者|领导)|参会(?!人员|代表|同志)|(?<!召开|举行|前来)参加(?:了)?(?![^，。；]{0,14}的(?:有|还有|领导|代表|人员|同志|还|县|市|省|州|区))|参与(?:了)?(?=植树|活动|劳动|义务)|收听收看|收看|收听|观看(?=会议|大会|直播|演出))',
    gives: ['ATTEND'],
    sense: 'MEETING',
    example: '市领导甲、乙参加',
  },
  {
    id: 'seated',
    pattern: '(?:在[^，。；]{0,10})?(?:就座|就坐|落座)(?!的)|在座(?![的各])',
    gives: ['ATTEND'],
    sense: 'MEETING',
    example: '甲、乙在主席台就座',
  },
  {
    id: 'speak',
    pattern: `${NOT_CITED}(?:发表(?:了)?(?:[^，。；]{0,8})?讲话|(?:先后|分别)?讲(?:了)?话|(?<![一导大细精兴招引极标雅])致(?:了)?(?:[^，。；]{0,4}?)(?:辞|词)|(?:交流|表态|书面|主旨)?发(?:了)?言|表(?:了)?(?:态(?!度)|决心))${NOT_WORDS}`,
    gives: ['SPEAK'],
    sense: 'MEETING',
    example: '市长甲致辞',
  },
  {
    id: 'speak-deliver',
    pattern:
      '(?<![合工操运制协写动])(?:作|做)(?:了)?(?!为|好|出|到|实|客|业|用|风)[^，。；]{0,44}?(?:报告》?|讲话|发言|致辞|说明|汇报|总结|点评|动员|部署|表态|介绍|宣讲|辅导|演讲|讲座|授课|述职|传达|通报|安排|专题党课|党课)(?!的)',
    gives: ['SPEAK'],
    sense: 'MEETING',
    example: '县长甲代表县政府作《政府工作报告》',
  },
  {
    id: 'announce',
    pattern: '宣布(?!的|后)|宣读(?:了)?(?!的)|宣讲(?!团|员|会|活动|的)',
    gives: ['SPEAK'],
    sense: 'MEETING',
    example: '省长甲宣布开幕',
  },
  {
    id: 'report',
    pattern:
      '(?<!听取[^，。；]{0,48})(?:通报|汇报|反馈(?!会)|传达(?!学习)|总结|解读|介绍)(?:了)?(?!会(?!议)|制度|人员|的|表彰|说)|述职(?!会|人员)|点评(?!会)|进行(?:了)?(?:现场|专题|全面|总体)?(?:宣讲|讲解|授课|辅导|动员|部署|总结|通报|说明|汇报|表态|安排|讲座)|授课|领学(?:了)?|安排部署|部署(?:了)?(?!会|要求|的)|动员讲话|讲(?:了)?(?:专题)?党课',
    gives: ['SPEAK'],
    sense: 'MEETING',
    example: '县长甲通报有关情况',
  },
  {
    id: 'accompany',
    pattern:
      '(?:全程)?(?:陪同|随同|随行|陪伴)(?!人员|的)|随[团队](?=考察|调研|访问|参加|出访|前往|[，。；]|$)|一同(?:参加)?(?:调研|考察|检查|走访|慰问|看望|参观|前往|视察|督导|督查)|(?:一起|一道)(?:调研|考察|检查|走访|慰问|看望|参观|督导|督查|前往|视察)',
    gives: ['ACCOMPANY'],
    sense: 'VISIT',
    example: '副市长甲陪同',
  },
  {
    id: 'meet',
    pattern: `${NOT_OBJECT}(?:(?:亲切|友好)?会见(?!时|中|结束|后|的)(?:并[^，。；]{1,4}?(?=了))?(?:了)?|(?:举行)?(?:了)?(?:友好|工作)?会谈(?!时|中|的|后|纪要)|接见(?:了)?(?!的)|拜会(?:了)?|会晤(?!时))`,
    gives: ['MEET'],
    sense: 'MEET',
    example: '市长甲会见企业家乙一行',
  },
  {
    id: 'confer',
    pattern: '(?:进行|举行)?(?:了)?(?:友好|工作|亲切)?(?:座谈|会商|交流|洽谈)(?!会|交流)',
    gives: ['MEET'],
    sense: 'MEET',
    example: '区长甲与大学校长乙一行座谈',
  },
  {
    id: 'lead-party',
    pattern:
      '(?:率领?|带领)(?:了)?[^，。；]{0,24}?(?:代表团|考察团|调研组|检查组|督导组|督查组|工作组|一行|队|团|人员|干部|部门|负责人|同志)(?!员)|带队|率队|率团|率领(?=[，。；]|$)|率(?=[\\p{Script=Han}]{2,16}(?:赴|到))',
    gives: ['LEAD'],
    sense: 'VISIT',
    example: '县委书记甲率党政代表团赴外地考察',
  },
  {
    id: 'lead',
    pattern: `${NOT_OBJECT}(?<!听取|安全|专项|大|监督|自|体|纪律|前来|社会|理论)(?:实地)?(?:调查研究|调研|考察|视察|检查(?!院|长|组|站|方案|报告|情况|结果|中发现)|督导(?!组|室)|督查(?!组|室)|走访|慰问(?!信|品|金)|看望|参观|察看|查看|来到(?!会场|[^，。；]{1,20}，(?:[与同和][^，。；]{1,16}(?:一起|一道|共同))?(?:参加|出席|参与)[^，。；]{0,30}(?:仪式|活动|植树|大会|会议|庆典|典礼))|到(?=[^，。；]{1,24}(?:家中|家里))|深入(?!贯彻|学习|推进|开展|实施|落实|分析|研究|了解|细致|人心|领会|推动|挖掘|交流|浅出|持久|融合|剖析|查摆|思考|实践|践行|把握|理解|排查|抓|做|人)|暗访|巡查|踏勘|巡河|巡林|观摩|走进|先后(?:来|走|深入|到)|接访|下访|督战|踏查|一[路行组](?=，(?:到|赴|深入|来到|前往))|(?<=陪同下，)(?:到|赴)(?!会)|访问(?!团))(?!的(?!同志)|报告|成果|组|团|时的|期间的|重要|制度|室|员(?!工)|会(?!议)|后的|和|工作|情况|结果)`,
    gives: ['LEAD'],
    sense: 'VISIT',
    example: '县长甲到乡镇调研',
  },
  {
    id: 'ceremony',
    pattern:
      '(?:共同)?(?:为[^，。；]{0,24}?)?(?:揭牌|揭幕|剪彩|奠基|培土|植树(?!活动|节)|启动(?!仪式|会|了?项目)|点火|点亮|按下[^，。；]{0,6}|推动[^，。；]{0,6}推杆|鸣笛|授旗|授牌|授(?:了)?奖|颁(?:了)?奖|颁发[^，。；]{0,16}|签约|签署(?:了)?|见证(?:了)?|敬献(?:了)?花[篮圈]?|献花|发放(?:了)?|到场|到会祝贺|祝贺(?=大会|会议|开幕)|送别|迎接|宣誓|受聘|挥锹[^，。；]{0,4}|铲土|浇水|赠送(?:了)?|捐赠(?:了)?|赠(?:了)?书|戴上[^，。；]{0,6}花)(?!仪式)',
    gives: ['ATTEND'],
    sense: 'CEREMONY',
    example: '甲、乙共同为中心揭牌',
  },
  {
    id: 'ask',
    pattern: '(?:作出|提出)(?:了)?(?:具体|明确|相关|几点|[一二三四五六七八]点)?(?:工作)?(?:要求|安排|部署)(?!的)',
    gives: ['ATTEND'],
    sense: 'MEETING',
    example: '宣传部部长甲就贯彻会议精神提出要求',
  },
  {
    id: 'talk',
    pattern: '(?:指出|强调|要求|表示|认为|希望|提出|(?<![小传听解])说(?!明|法))',
    gives: [],
    sense: 'TALK',
    example: '甲指出，要抓紧落实',
  },
  {
    id: 'other',
    pattern:
      '(?:感谢|欢迎|代表[^，。；]{2,20}?(?:向|对)|谈(?:了|到)|肯定(?:了)?|回顾(?:了)?|详细了解|了解(?:了)?|询问|听取(?:了)?|勉励|叮嘱|嘱咐)',
    gives: [],
    sense: 'OTHER',
    example: '甲详细了解工程进度',
  },
]

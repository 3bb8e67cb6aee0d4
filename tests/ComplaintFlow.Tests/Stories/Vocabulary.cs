using System.Collections.Frozen;

namespace ComplaintFlow.Tests.Stories;

/// <summary>The Chinese words of states, actions, targets and what else has a name.</summary>
internal static class Vocabulary
{
    private const string Text = """
        Open 办理中|Received 已接收|UnderAssessment 受理审查|Rejected 不予受理|Accepted 已受理|Investigating 调查中|ReportReview 报告审核|ResolutionDrafting 方案制定|PendingApproval 审批中
        Negotiating 协商中|Deadlocked 协商不成|InMediation 调解中|InProceedings 诉讼中|Executing 执行中|AwaitingFollowUp 待回访|SecondHandling 二次处理|Closed 已关闭|Withdrawn 已撤回|Archived 已归档
        Handling 办理|Waiting 等待补充|Emergency 应急|SystemicRisk 系统性风险|RegulatorReport 监管报备|LegalReview 法务审查|ExpertReport 第三方检测
        Active 无|AwaitingComplainant 挂起待补充|NoEmergency 无|MajorDeclared 已宣布重大投诉|PlanActive 预案执行中|StoodDown 应急已解除|NoRisk 无|RiskSuspected 疑似风险|RecallOrSuspension 召回或服务暂停
        MeasureCompleted 措施已完成|NoReportDue 无|ReportDue 待报备|ReportFiled 已报备|ReportWaived 免予报备|NoLegalReview 无|LegalPending 审查中|LegalCleared 已通过|LegalObjected 有异议
        NoExpert 无|ExpertCommissioned 检测中|ExpertReported 已出报告
        Receive 提交投诉|JoinGroup 归入群体|JoinedGroup 发现群体投诉|Wake 时间到|BeginAssessment 开始评估|Accept 受理|Reject 不予受理|ProposeDecision 提出受理意见|AppealRejection 申请复核|FastTrack 快速通道|StartInvestigation 启动调查|SubmitReport 提交调查报告
        ReturnReport 退回报告|ApproveReport 审核报告|ProposeOptions 提出方案|Approve 批准|RefuseApproval 不批准|SendOffer 发送方案|SendFinalResponse 书面最终答复|AcceptOption 接受方案|CounterOffer 提出反方案
        DeclareDeadlock 宣布协商不成|ReferToMediation 提交调解|MediationSettled 调解成功|RecordExecution 登记执行|CompleteExecution 执行完毕|FollowUpSatisfied 回访满意|FollowUpDissatisfied 回访不满意
        RecordContactAttempt 登记回访尝试|Redraft 重新制定方案|Reinvestigate 重新调查|Reopen 重开|Archive 归档|Withdraw 撤回|RequestInformation 请求补充材料|ProvideInformation 补充材料|RemindComplainant 催告补充
        NoResponse 逾期未补充|EstablishContact 取得联系|ContactByManager 经理联系客户|Respond 首次答复|ReportProgress 通报进展|MakeCommitment 作出承诺|KeepCommitment 兑现承诺|NoteReferral 登记向监管部门投诉|SettleDemands 逐项回应诉求|VerifyFacts 核实|AddEvidence 登记证据
        DeclareMajor 宣布重大投诉|ActivatePlan 启动应急预案|StandDown 解除应急|RaiseSystemicRisk 提出系统性风险|StartRecall 启动召回|ClearRisk 排除风险|CompleteMeasure 完成措施|FileReport 报备|CommissionExpert 委托检测
        ReceiveExpertReport 收到检测报告|CompleteTask 完成任务|AddTask 交办任务|Extend 延期|ExplainBreach 说明超期原因|Assign 指派|Reclassify 改判|RecordAccountability 问责|RuleOnDispute 裁定|PlanImprovement 制定改进措施|CloseRejected 关闭不予受理
        CheckImprovement 检查改进效果|Urge 催办|AddNote 记事|Escalate 升级|GivePreliminaryPlan 提供初步方案|CloseUnresolved 未解决关闭|RequestLegalReview 提请法务审查|RequireReport 要求报备
        Escalated 升级|StepTaken 时限提醒|DutyGiven 交办|DutyMoved 交办改期|OfferLapses 方案即将失效|SendMessage 发送消息|MeasureLearned 同组启动召回
        RejectionOverdue 不予受理未关闭|EmergencyOverdue 应急超期|RiskOverdue 风险处置超期|ReportOverdue 报备超期|LegalReviewOverdue 法务审查超期|AnswerOverdue 补充材料超期|HandOverEvidence 移交证据|SignCardCopy 签收记录卡|SuspendService 暂停服务
        measure-inform-customers 告知用户|measure-carry-out 实施召回|remind 到期提醒|lapsed 方案失效
        Complainant 投诉人|IntakeAgent 受理员|CaseOwner 经办人|Investigator 调查员|DepartmentSupervisor 部门主管|QualityManager 质量经理|BusinessManager 业务经理|LegalCounsel 法务|Approver 审批人
        Executive 高层|FollowUpAgent 回访员|RecordsManager 档案员|ComplianceOfficer 合规员|EmergencyLead 应急负责人|Mediator 调解员|System 系统
        FirstResponse 首次答复|InvestigationStart 启动调查|ManagerContact 经理联系|Acceptance 受理决定|Resolution 最终答复|FollowUp 回访|ImmediateReport 立即上报|Report 调查报告|PromisedFeedback 承诺的反馈|RecallPlan 召回计划
        General 一般投诉|Important 重要投诉|Major 重大投诉|Service 服务|Quality 质量|Logistics 物流|Contract 合同|Safety 安全|Food 食品安全|Group 群体|Fraud 欺诈|Damage 破损
        Kitchen 厨电部|Retail 零售部|Sales 销售部|QualityDefect 质量缺陷|ContractDispute 合同纠纷|TransitDamage 运输破损|SpecGradeQuantityMismatch 规格等级数量不符
        Low 低|Normal 普通|High 高|Urgent 紧急|Critical 极高|Medium 中
        Refund 退款|Exchange 换货|Return 退货|Repair 修理|Compensation 赔偿|StatutoryDamages 惩罚性赔偿|Voucher 代金券|LoyaltyPoints 积分|Apology 道歉|PriceReduction 减价|Explanation 说明|Gift 赠品|FreeRepair 免费修理
        Damages 损害赔偿|CriticismOrSuggestion 批评建议|Other 其他|ServiceRedo 重新服务|Replacement 更换|ProcessChange 流程改进
        Resolved 已解决|ExplainedNotUpheld 已说明|Unresolved 未解决|Merged 已并案|NoLiability 无责任|Unverified 未能回访
        Upheld 投诉成立|PartlyUpheld 部分成立|NotUpheld 不成立|CustomerCause 客户自身原因|Granted 满足|PartlyGranted 部分满足|Refused 未满足|Dropped 放弃
        Confirmed 属实|Contradicted 不符|Unknown 不明|order 订单|delivery 物流记录|film 录像|service-record 服务记录
        RegisterForm 登记表|Verification 事实核实|Opinion 处理意见|FinalResponse 最终答复|Phone 电话|Questionnaire 问卷|Visit 上门|Web 网站|App 应用程序|Letter 信函|Window 服务窗口|Hotline 热线|Email 电子邮件
        OrderRecord 订单记录|ServiceLog 服务日志|ServiceRecord 服务记录|ProductLog 产品日志|Video 录像|Photo 照片|Interview 访谈记录|Sample 样品|CallRecording 电话录音
        emergency-information 信息通报|emergency-public-relations 危机公关|emergency-legal 法律应对|trace-batch 批次溯源|first-reminder 第一次催告|second-reminder 第二次催告|silence 逾期未补充|appeal-window 复核期
        warn 预警|late 超期|now 立即|declare 宣布|last 最后提醒
        pay 付款|collect 取回旧品|exchange 换货|apology 道歉信|voucher 发放代金券|deliver 送货|inspect 上门检查|replace 更换
        TransitPacking 包装不当|Scheduling 排程失误|SealMissing 漏装密封圈|HeaterBatch 加热管批次缺陷|ContractWording 合同条款不清|Installation 安装失误|Gearbox 齿轮箱|ShowroomMixUp 展品误发|Laboratory 省质检中心|Trader 企业|MarketSupervision 市场监管局|Finance 财务部
        NoShowOrRefusal 缺席或拒绝|NoAgreement 未达成一致|OutOfScope 不属受理范围|MissingOrFalseMaterial 材料缺失或不实|TimeBarred 超过时效
        """;

    public static FrozenDictionary<string, string> Chinese { get; } =
        Text.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(' ', 2)).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}

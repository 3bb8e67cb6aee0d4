using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Stories.Parts;

namespace ComplaintFlow.Tests.Stories;

public sealed class KettleFireStoryTests
{
    [Fact]
    public async Task A_kettle_that_caught_fire_leads_to_an_emergency_a_report_and_a_recall()
    {
        using var story = new Story("02-kettle-fire", new("2. A kettle catches fire", "2. 水壶起火"), new(
            "The receipt itself declares a major complaint. An emergency with three streams, a report to the authority, a recall and the "
                + "complaint of one family run side by side; the archive waits for all of them.",
            "接收即判为重大投诉。应急三路任务、监管报备、召回与投诉本身并行办理；全部结束前不得归档。"));

        await story.ReceiveAsync(
            "2026-03-03 08:30",
            Letter("Web", "Kettle K-20", "The kettle caught fire and scalded my son's hand.", Product("K-20", 199, "B7"),
                Demand.Refund(199, "CNY"), Demand.Damages(3000, "CNY")), People.Complainant,
            "Li Na writes at breakfast: the kettle caught fire, her son's hand is scalded.", "李娜清晨在网站投诉：水壶起火，儿子手部烫伤。");
        await story.AtAsync("2026-03-03 08:37");
        await story.DoAsync(
            People.Business, Fire("ContactByManager"), "A manager rings within ten minutes, apologises and sends somebody to the house.",
            "业务经理十分钟内致电道歉，并派人上门。");
        await story.AtAsync("2026-03-03 08:45");
        await story.DoAsync(People.Intake, new Assign { Owner = "otto", Department = "Kitchen" }, "Otto answers for it.", "指定王拓为责任人。");
        await story.DoAsync(People.Intake, new BeginAssessment
        {
            Severity = Severity.Critical, Urgency = Urgency.Immediate, Scope = ImpactScope.Many, IsComplex = true, RiskFactors = ["child"],
        },
            "A child is hurt, others may own the same kettle: complex.", "儿童受伤，其他用户可能受影响：复杂。");
        await story.RefusedAsync(
            People.Business, new Accept(), "CF3004", "Bert accepts at once, and forgets to say how it goes on.", "白博立即受理，但未说明后续计划。",
            "复杂投诉受理须附处理计划和承诺时间。可行做法：填写 Plan 和 PromisedFeedbackAt。");
        await story.DoAsync(People.Business, new Accept
        {
            Plan = "laboratory, recall, payment of the doctor", PromisedFeedbackAt = Moments.Read("2026-03-05 18:00"),
        },
            "With the plan and a promised time it is accepted.", "附计划与承诺时间后受理。");
        await story.DoAsync(
            People.Emergency, new ActivatePlan("emergency plan 3"), "The plan is followed: information, public relations, law.",
            "启动预案：信息通报、公关、法律三路。");
        await story.AtAsync("2026-03-03 09:20");
        await story.DoAsync(People.Quality, new StartInvestigation
        {
            Method = InspectionMethod.OnSite, Lead = "ivy", Members = ["olaf"],
        }, "Ivy goes to the kitchen and takes the kettle along.", "艾薇上门调查并封存样品。");
        await story.DoAsync(
            People.Quality, new RaiseSystemicRisk("K-20 / B7", "a heater burnt through"),
            "The heater of this batch burnt through: others are in danger.", "该批次加热管烧穿，存在系统性风险。");
        await story.DoAsync(People.Quality, new CommissionExpert
        {
            Agency = "Laboratory", Scope = "heater", CostBearer = "Trader",
        }, "A laboratory outside tests the heater; the trader pays.", "委托第三方检测，费用由企业承担。");
        await story.AtAsync("2026-03-03 10:30");
        await story.DoAsync(
            People.Executive, new StartRecall("recall of batch B7, 1,200 pieces"), "Eva orders the recall of the batch.", "叶华决定召回该批次。");
        await story.DoAsync(People.Compliance, new FileReport
        {
            Authority = "MarketSupervision", Receipt = "MS-2026-118",
        }, "The authority is told on the same morning.", "当日上午向监管部门报备。");
        await story.AtAsync("2026-03-03 15:00");
        await story.DoAsync(
            People.Emergency, new CompleteTask("emergency-information"), "Everybody who must know has been told.", "信息通报完成。");
        await story.DoAsync(People.Emergency, new CompleteTask("emergency-public-relations"), "The press has a statement.", "已对外说明。");
        await story.DoAsync(People.Counsel, new CompleteTask("emergency-legal"), "Counsel has looked at the liability.", "法律应对完成。");
        await story.DoAsync(
            People.Business, new CompleteTask("measure-inform-customers"), "Every owner of the batch has a letter.", "已告知该批次全部用户。");
        await story.AtAsync("2026-03-05 10:00");
        await story.DoAsync(
            People.Owner, new ReportProgress("The laboratory has found the heater's seam open."), "Otto reports before the promised time.",
            "在承诺时间前通报进展。");
        await story.AtAsync("2026-03-06 10:00");
        await story.DoAsync(People.Quality, new AddEvidence
        {
            Kind = EvidenceKind.ExpertReport, Source = "laboratory", Hash = new string('b', 64),
        }, "The report of the laboratory is kept with its hash.", "检测报告及哈希值入证据。");
        await story.DoAsync(People.Quality, new ReceiveExpertReport(1), "The test is over.", "检测结束。");
        await story.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report with
        {
            Liability = [new("us", 30), new("supplier of the heater", 70)],
        }), "Six questions, six sections, 70 per cent for the supplier of the heater.", "六项核查、六部分报告；供应商责任70%。");
        await story.DoAsync(People.Supervisor, Upheld("HeaterBatch"), "The first reviewer agrees.", "主管审核通过。");
        await story.DoAsync(People.Quality, Upheld("HeaterBatch"), "The second one too.", "质量经理审核通过。");
        await story.AtAsync("2026-03-06 14:00");
        await story.DoAsync(
            People.Owner,
            Propose(Option("A", Remedy(RemedyKind.Refund, 199), Remedy(RemedyKind.Compensation, 3000) with { AdmitsLiability = true }) with
        {
            Schedule = [Part("pay", "Finance", "2026-03-10 18:00")],
        }),
            "The price, and the doctor's bill with something for the pain.", "退款，并赔偿医疗费和精神抚慰。");
        await story.DoAsync(People.Business, new Approve(), "Within Bert's limit.", "在业务经理限额内。");
        await story.DoAsync(People.Counsel, new Approve(), "Counsel must agree where damages are at stake.", "涉及赔偿须法务同意。");
        await story.DoAsync(People.Executive, new Approve(), "A major complaint needs top management, whatever the sum.", "重大投诉须高层批准。");
        await story.DoAsync(People.Owner, new SendFinalResponse("We are sorry and pay both."), "The written answer goes out.", "发出书面答复。");
        await story.AtAsync("2026-03-07 09:00");
        await story.DoAsync(People.Complainant, Choose("A"), "The family agrees.", "家属同意。");
        await story.AtAsync("2026-03-09 11:00");
        await story.DoAsync(People.Owner, new RecordExecution("pay", "transfer 20260309-4"), "Paid.", "已付款。");
        await story.DoAsync(People.Owner, Fire("CompleteExecution"), "What was agreed is done.", "执行完毕。");
        await story.DoAsync(People.Executive, new StandDown { Reason = "no further case" }, "The emergency is over.", "解除应急。");
        await story.AtAsync("2026-03-11 10:00");
        await story.DoAsync(People.FollowUp, new FollowUpSatisfied
        {
            Method = FollowUpMethod.Visit, Process = 5, Result = 4,
        }, "Fay visits: the hand has healed.", "上门回访：伤已痊愈。");
        await story.RefusedAsync(
            People.Records, new Archive("A-2026-0002"), "CF3003", "Rex would file it, but the recall is not over.", "召回未结束，不能归档。",
            "条件不满足：尚有未完成的任务。");
        await story.AtAsync("2026-04-01 16:00");
        await story.DoAsync(People.Quality, new CompleteTask("measure-carry-out"), "What could be found has come back.", "能找到的均已召回。");
        await story.DoAsync(People.Quality, new CompleteMeasure("1,171 of 1,200 pieces came back"), "The recall is complete.", "召回完成。");
        await story.DoAsync(People.Quality, new PlanImprovement
        {
            Cause = "HeaterBatch", Action = "test every seam", Owner = "QualityManager", DueAt = Moments.Read("2026-06-30 18:00"),
        }, "Every seam is tested from now on.", "今后逐件检验焊缝。");
        await story.DoAsync(People.Records, new Archive("A-2026-0002"), "Now it is filed.", "归档。");

        story.Complaint.Should()
            .Match<Complaint>(
                c => c.State == "Archived" && c.RegulatorReport!.Receipt == "MS-2026-118" && c.SystemicRisk!.Result != null
                    && c.Emergency!.StoodDownAt != null);
        story.Complaint.Clocks.Should().OnlyContain(clock => clock.BreachedAt == null);
        await story.CompareAsync();
    }
}

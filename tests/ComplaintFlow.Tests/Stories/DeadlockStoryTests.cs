using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Stories.Parts;

namespace ComplaintFlow.Tests.Stories;

public sealed class DeadlockStoryTests
{
    [Fact]
    public async Task Counter_offers_end_in_a_deadlock_and_a_mediator_settles_it()
    {
        using var story = new Story("07-deadlock-mediation", new("7. Three counter-offers and a mediator", "7. 三次还价与调解"), new(
            "A day of leave for a fitter who never came. Offers and counter-offers, each approved before it is made, until the rules end "
                + "it; then a mediator from outside finds the middle.",
            "安装工爽约，投诉人白请一天假。每次方案均先审批，多轮还价后协商不成，由外部调解员促成和解。"));

        await story.ReceiveAsync(
            "2026-03-16 09:00",
            Letter("Hotline", "Fitting of a cooker", "Nobody came to fit the cooker; I lost a day's pay.", Product("CK-5", 2_400),
                Demand.Damages(900, "CNY")), People.Intake, "Li Na lost a day's pay and wants 900 yuan.", "李娜误工一天，要求赔偿900元。");
        await story.DoAsync(People.Intake, new Assign { Owner = "otto", Department = "Retail" }, "Otto answers for it.", "指定责任人。");
        await story.DoAsync(People.Intake, new BeginAssessment { Severity = Severity.Low }, "Annoying, harmless.", "无安全风险。");
        await story.DoAsync(People.Owner, Reach("We apologised; she is not content."), "Otto calls and apologises.", "王拓致电道歉。");
        await story.DoAsync(People.Supervisor, new Accept(), "Accepted.", "受理。");
        await story.RefusedAsync(People.Owner, new FastTrack
        {
            Verification = "service-record",
        }, "CF3073", "Otto would settle it at once, but damages are not his to grant.", "王拓想走快速通道，但赔偿超出其权限。",
            "诉求超出经办人权限，或金额不明。可行做法：先调查。");
        await story.DoAsync(People.Quality, new StartInvestigation
        {
            Method = InspectionMethod.Records, Lead = "ivy",
        }, "Ivy reads the fitter's diary.", "调取安装工的服务记录。");
        await story.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report), "It shows the missed visit.", "服务记录证实爽约。");
        await story.DoAsync(People.Supervisor, Upheld("Scheduling"), "Sue agrees.", "主管审核通过。");
        await story.DoAsync(People.Quality, Upheld("Scheduling"), "Quinn agrees too.", "质量经理审核通过。");
        await Offer(story, 100, "A voucher of 100 yuan.", "100元代金券。", RemedyKind.Voucher);
        await story.DoAsync(People.Complainant, new CounterOffer("A voucher is no pay.")
        {
            Amount = Yuan(900),
        }, "First counter-offer: 900 in money.", "第一次还价：现金900元。");
        await story.AtAsync("2026-03-17 10:00");
        await Offer(story, 200, "200 yuan in money.", "现金200元。");
        await story.DoAsync(People.Complainant, new CounterOffer("Two hours, not a day.")
        {
            Amount = Yuan(700),
        }, "Second: 700.", "第二次还价：700元。");
        await story.AtAsync("2026-03-18 10:00");
        await Offer(story, 260, "260 yuan; Sue approves, too.", "260元，主管审批。");
        await story.DoAsync(People.Complainant, new CounterOffer("Half a day at least.")
        {
            Amount = Yuan(500),
        }, "Third: 500.", "第三次还价：500元。");
        await story.AtAsync("2026-03-19 10:00");
        await Offer(story, 300, "300 yuan is the most that policy allows.", "300元，已达政策上限。");
        await story.RefusedAsync(People.Complainant, new CounterOffer("450")
        {
            Amount = Yuan(450),
        }, "CF3044", "She would go on.", "她想继续还价。", "还价已达三次。可行做法：接受某方案，或宣布协商不成，随后可调解。");
        await story.DoAsync(People.Complainant, new DeclareDeadlock { Reason = "we do not come together" }, "No agreement.", "协商不成。");
        await story.AtAsync("2026-03-20 09:00");
        await story.DoAsync(
            People.Complainant, new ReferToMediation("consumers' association"), "Both agree to a mediator of the consumers' association.",
            "双方同意由消费者协会调解。");
        await story.AtAsync("2026-03-27 15:30");
        Remedy[] middle = [Remedy(RemedyKind.Compensation, 420), Remedy(RemedyKind.Apology)];
        var settled = new MediationSettled
        {
            Remedies = middle, Schedule = [Part("pay", "Finance", "2026-04-03 18:00"), Part("apology", "Retail", "2026-04-03 18:00")],
            Document = "agreement 12/2026",
        };
        await story.RefusedAsync(
            People.Mediator, settled, "CF3053", "Mia finds the middle: 420 yuan and a letter. It is more than was approved.",
            "米雅提出折中：420元并书面道歉，超出原审批金额。", "和解超出已批准的范围。可行做法：先提出方案并获批准（主管、法务）。");
        await story.DoAsync(People.Owner, Propose(Option("M", middle)), "Otto asks for it inside the house.", "王拓在内部提请审批。");
        await story.DoAsync(People.Supervisor, new Approve(), "Sue agrees.", "主管同意。");
        await story.DoAsync(People.Counsel, new Approve(), "Counsel agrees.", "法务同意。");
        await story.DoAsync(People.Mediator, settled, "Both sign.", "双方签字，达成和解。");
        await story.AtAsync("2026-03-30 10:00");
        await story.DoAsync(People.Owner, new RecordExecution("pay", "transfer 20260330-1"), "Paid.", "已付款。");
        await story.DoAsync(People.Owner, new RecordExecution("apology", "letter of 30 March"), "The letter is posted.", "道歉信已寄。");
        await story.DoAsync(People.Owner, new SettleDemands(DemandStatus.PartlyGranted), "Granted in part.", "部分满足。");
        await story.DoAsync(People.Owner, Fire("CompleteExecution"), "Done.", "执行完毕。");
        await story.AtAsync("2026-04-01 11:00");
        await story.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 3, Result = 4 }, "She is content, in the end.", "最终基本满意。");
        await story.DoAsync(People.Records, new Archive("A-2026-0007"), "Filed.", "归档。");

        story.Complaint.Should()
            .Match<Complaint>(
                c => c.State == "Archived" && c.Resolution!.Agreement!.Kind == AgreementKind.Mediated && c.Resolution.Rounds == 3);
        await story.CompareAsync();
    }

    /// <summary>Counsel approves every offer where damages are asked for; above 200 yuan the supervisor too.</summary>
    private static async Task Offer(Story story, decimal amount, string english, string chinese, RemedyKind kind = RemedyKind.Compensation)
    {
        await story.DoAsync(People.Owner, Propose(Option("A", Remedy(kind, amount))), english, chinese);
        if (amount > 200)
            await story.DoAsync(People.Supervisor, new Approve(), "Sue agrees.", "主管同意。");
        await story.DoAsync(People.Counsel, new Approve(), "Counsel agrees.", "法务同意。");
        await story.DoAsync(People.Owner, new SendOffer("We offer this."), "The offer goes out.", "发出方案。");
    }
}

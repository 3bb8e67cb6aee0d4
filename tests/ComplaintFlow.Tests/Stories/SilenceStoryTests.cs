using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Stories.Parts;

namespace ComplaintFlow.Tests.Stories;

public sealed class SilenceStoryTests
{
    [Fact]
    public async Task Who_does_not_answer_is_reminded_twice_and_may_come_back()
    {
        using var story = new Story("06-no-answer-reopened", new("6. A month of silence", "6. 一个月未回复"), new(
            "The house asks, waits, reminds twice and closes; all of that by itself, while the promised time stands still. Weeks later the "
                + "complainant is back, and the complaint is opened again.",
            "请求补充材料后，系统自动暂停计时、两次催告并关闭；数周后投诉人回复，投诉重开。"));

        await story.ReceiveAsync(
            "2026-03-10 09:00",
            Letter("App", "Dishwasher", "The dishwasher leaks.", Product("DW-2", 1_299), Demand.Of(DemandKind.FreeRepair)),
            People.Complainant, "A message from the app, with little in it.", "来自应用程序的简短投诉。");
        await story.DoAsync(People.Intake, new Assign { Owner = "otto", Department = "Kitchen" }, "Otto answers for it.", "指定责任人。");
        await story.DoAsync(People.Intake, new BeginAssessment
        {
            Severity = Severity.Low,
        }, "Water in the kitchen, no danger.", "厨房漏水，无危险。");
        await story.DoAsync(People.Owner, Answer("We look into it."), "A first answer.", "首次答复。");
        await story.DoAsync(People.Supervisor, new Accept(), "Accepted.", "受理。");
        await story.AtAsync("2026-03-11 10:00");
        await story.DoAsync(People.Quality, new StartInvestigation
        {
            Method = InspectionMethod.Records, Lead = "ivy",
        }, "Ivy reads what the service knows.", "调取服务记录。");
        await story.AtAsync("2026-03-12 10:00");
        await story.DoAsync(
            People.Investigator, new RequestInformation("Which serial number?", "Where does the water come out?"),
            "Ivy needs the serial number and a photo; the clock waits with her.", "请求提供序列号和照片；计时暂停。");
        await story.AtAsync("2026-05-20 19:00");
        await story.DoAsync(People.Complainant, new Reopen
        {
            Reason = "I was abroad; here is the photo",
        }, "Li Na was abroad. Within 90 days she needs no new grounds.", "李娜曾在国外；90天内可直接重开。");
        await story.AtAsync("2026-05-21 09:00");
        await story.DoAsync(
            People.Quality, new Reinvestigate("look at the photo and at the machine"), "Quinn begins the second handling.", "孔宁启动二次处理。");
        await story.DoAsync(People.Supervisor, new Assign
        {
            Owner = "oda",
        }, "The second handling is somebody else's: Oda gets it.", "二次处理换人：主管指派钱欧。");
        await story.DoAsync(People.SecondInvestigator, new AddEvidence
        {
            Kind = EvidenceKind.Photo, Source = "complainant",
        }, "The photo shows the hose.", "照片显示软管问题。");
        await story.DoAsync(People.SecondInvestigator, new SubmitReport(TriggerActions.Report), "The fitter forgot a clamp.", "安装时漏装卡箍。");
        await story.DoAsync(People.Supervisor, Upheld("Installation"), "First review.", "一审通过。");
        await story.DoAsync(People.Quality, Upheld("Installation"), "Second review.", "二审通过。");
        await story.DoAsync(People.SecondOwner, Propose(Option("A", Remedy(RemedyKind.Repair), Remedy(RemedyKind.Voucher, 100)) with
        {
            Schedule = [Part("inspect", "Kitchen", "2026-05-25 18:00")],
        }), "A visit, a clamp, a voucher.", "上门修理并赠券。");
        await story.DoAsync(People.SecondOwner, new SendFinalResponse("A fitter comes on Saturday."), "The written answer.", "书面答复。");
        await story.AtAsync("2026-05-21 18:00");
        await story.DoAsync(People.Complainant, Choose("A"), "She agrees.", "同意。");
        await story.AtAsync("2026-05-23 11:00");
        await story.DoAsync(People.SecondOwner, new RecordExecution("inspect", "service sheet 551"), "Dry.", "修理完成。");
        await story.DoAsync(People.SecondOwner, Fire("CompleteExecution"), "Done.", "执行完毕。");
        await story.AtAsync("2026-05-25 10:00");
        await story.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 4, Result = 5 }, "All is dry.", "回访：满意。");
        await story.DoAsync(People.Records, new Archive("A-2026-0006"), "Filed.", "归档。");

        story.Complaint.Should().Match<Complaint>(c => c.State == "Archived" && c.ReopenCount == 1 && c.Round == 2);
        (await story.House.EventsAsync<Complaints.Events.OutcomeGiven>(story.Complaint.Id)).Select(given => given.Outcome).Should()
            .Equal(CloseOutcomes.NoResponse, CloseOutcomes.Resolved);
        await story.CompareAsync();
    }
}

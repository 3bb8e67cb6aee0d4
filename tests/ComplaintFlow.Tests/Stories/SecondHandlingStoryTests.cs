using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Stories.Parts;

namespace ComplaintFlow.Tests.Stories;

public sealed class SecondHandlingStoryTests
{
    [Fact]
    public async Task Who_is_dissatisfied_is_handled_a_second_time_by_somebody_else()
    {
        using var story = new Story("08-dissatisfied", new("8. Not satisfied", "8. 回访不满意"), new(
            "The repair did not last. The follow-up finds it out, the complaint goes up and to another handler, and what was granted "
                + "before counts in the limits of the second offer.",
            "修理后再次损坏。回访发现后升级并由另一人二次处理；此前的给付计入审批限额。"));

        await story.ReceiveAsync(
            "2026-03-17 09:00",
            Letter("Web", "Cooker hood", "The cooker hood stopped working.", Product("CH-4", 699), Demand.Of(DemandKind.FreeRepair)),
            People.Complainant, "The hood is silent.", "油烟机停转。");
        await story.DoAsync(People.Intake, new Assign { Owner = "otto", Department = "Kitchen" }, "Otto answers for it.", "指定责任人。");
        await story.DoAsync(People.Intake, new BeginAssessment { Severity = Severity.Low }, "Harmless.", "无风险。");
        await story.DoAsync(People.Owner, Reach("She wants it repaired."), "Otto reaches her.", "联系上投诉人。");
        await story.DoAsync(People.Supervisor, new Accept(), "Accepted.", "受理。");
        await story.DoAsync(People.Owner, new FastTrack { Verification = "order" }, "A plain repair.", "快速通道：修理。");
        await story.DoAsync(People.Owner, Propose(Option("A", Remedy(RemedyKind.Repair, 150)) with
        {
            Schedule = [Part("inspect", "Kitchen", "2026-03-20 18:00")],
        }), "Repair at our cost, 150 yuan.", "免费修理，成本150元。");
        await story.DoAsync(People.Owner, new SendFinalResponse("A fitter comes on Thursday."), "The written answer.", "书面答复。");
        await story.DoAsync(People.Complainant, Choose("A"), "She agrees.", "同意。");
        await story.AtAsync("2026-03-19 16:00");
        await story.DoAsync(People.Owner, new RecordExecution("inspect", "service sheet 602"), "Repaired.", "已修理。");
        await story.DoAsync(People.Owner, Fire("CompleteExecution"), "Done, says the sheet.", "登记执行完毕。");
        await story.AtAsync("2026-03-20 10:00");
        await story.DoAsync(People.FollowUp, new RecordContactAttempt(FollowUpMethod.Phone, Reached: false), "Nobody answers.", "无人接听。");
        await story.AtAsync("2026-03-20 18:00");
        await story.DoAsync(People.FollowUp, new FollowUpDissatisfied
        {
            Process = 2, Result = 1, Reason = "silent again since this morning",
        }, "In the evening she does: it is silent again.", "傍晚接通：今早又停转。");
        await story.AtAsync("2026-03-23 09:00");
        await story.RefusedAsync(
            People.Owner, new Redraft("another repair"), "CF3072", "Otto would try once more.", "王拓想再修一次。",
            "投诉人不满意时，原经办人不得再次经办。可行做法：指派他人。");
        await story.DoAsync(People.Supervisor, new Assign { Owner = "oda" }, "Sue gives it to Oda.", "主管指派钱欧。");
        await story.DoAsync(People.SecondOwner, new Redraft("a new hood"), "Oda visits, looks, and begins anew.", "钱欧上门查看，重新制定方案。");
        await story.DoAsync(People.SecondOwner, Propose(Option("A", Remedy(RemedyKind.Replacement, 699), Remedy(RemedyKind.Apology)) with
        {
            Schedule = [Part("replace", "Kitchen", "2026-03-27 18:00")],
        }), "A new hood. With the repair it comes to 849 yuan: above her own authority.", "更换新机。连同此前修理共849元，超出经办人权限。");
        await story.DoAsync(People.Supervisor, new Approve(), "Sue approves the sum of both.", "主管按合计金额批准。");
        await story.DoAsync(
            People.SecondOwner, new SendFinalResponse("A new hood on Wednesday, and our apology."), "The second written answer.",
            "第二次书面答复。");
        await story.DoAsync(People.Complainant, Choose("A"), "She agrees.", "同意。");
        await story.AtAsync("2026-03-25 15:00");
        await story.DoAsync(People.SecondOwner, new RecordExecution("replace", "delivery note 97"), "The new one hangs.", "新机已装。");
        await story.DoAsync(People.SecondOwner, Fire("CompleteExecution"), "Done.", "执行完毕。");
        await story.AtAsync("2026-03-27 10:00");
        await story.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 4, Result = 5 }, "Now it works.", "回访：满意。");
        await story.DoAsync(People.Records, new Archive("A-2026-0008") { RootCause = "repair" }, "Filed.", "归档。");

        story.Complaint.Should().Match<Complaint>(c => c.State == "Archived" && c.Round == 2 && c.Owner == "oda" && c.EscalationLevel == 1);
        await story.CompareAsync();
    }
}

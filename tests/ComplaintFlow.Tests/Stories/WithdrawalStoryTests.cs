using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Stories.Parts;

namespace ComplaintFlow.Tests.Stories;

public sealed class WithdrawalStoryTests
{
    [Fact]
    public async Task What_is_withdrawn_stays_on_record_and_the_duty_of_safety_goes_on()
    {
        using var story = new Story("10-withdrawal", new("10. Withdrawn, and yet not over", "10. 撤回之后"), new(
            "The complainant withdraws. Her complaint ends at once, its data stay, and whatever protects others goes on: the report to the "
                + "authority, the emergency, the suspicion about the product.",
            "投诉人撤回，个案随即终止且数据留存；而保护他人的事项继续：监管报备、应急、产品风险。"));

        await story.ReceiveAsync(
            "2026-03-24 18:40",
            Letter("Hotline", "Lamp L-2", "I got an electric shock from the lamp.", Product("L-2", 129, "C1"), Demand.Refund(129, "CNY")),
            People.Intake, "A slight shock from a lamp; the hotline answers in the evening.", "台灯漏电致轻微触电；热线傍晚接诉。");
        await story.AtAsync("2026-03-24 18:46");
        await story.DoAsync(People.Business, Fire("ContactByManager"), "A manager rings back at once.", "经理立即回电。");
        await story.DoAsync(People.Intake, new Assign { Owner = "otto", Department = "Kitchen" }, "Otto answers for it.", "指定责任人。");
        await story.DoAsync(People.Quality, new RaiseSystemicRisk("L-2 / C1", "a shock"), "Quinn suspects the batch.", "孔宁怀疑批次问题。");
        await story.AtAsync("2026-03-25 08:30");
        await story.DoAsync(People.Complainant, new Withdraw
        {
            Reason = "told on the telephone: it was my own extension cord",
        }, "Li Na calls again: it was her own extension cord, she wants nothing.", "李娜再次来电：实为自家插线板问题，撤回投诉。");
        await story.RefusedAsync(People.Records, new Archive("A-2026-0010"), "CF3003", "Rex would file it.", "芮档想归档。", "条件不满足：尚有未完成的任务。");
        await story.AtAsync("2026-03-25 10:00");
        await story.DoAsync(People.Emergency, new ActivatePlan("emergency plan 1"), "What was declared is followed through.", "按预案执行。");
        await story.DoAsync(People.Compliance, new FileReport
        {
            Authority = "MarketSupervision", Receipt = "MS-2026-166",
        }, "The authority is told, complaint or not.", "仍向监管部门报备。");
        await story.AtAsync("2026-03-27 14:00");
        await story.DoAsync(
            People.Quality, new ClearRisk("five lamps of the batch tested, none at fault"), "Five lamps are tested: sound.", "抽检五台，均合格。");
        await story.DoAsync(People.Emergency, new CompleteTask("emergency-information"), "Everybody knows.", "信息通报完成。");
        await story.DoAsync(
            People.Emergency, new CompleteTask("emergency-public-relations"), "There was nothing to say in public.", "无需对外说明。");
        await story.DoAsync(People.Counsel, new CompleteTask("emergency-legal"), "Counsel closes the file.", "法律应对完成。");
        await story.DoAsync(People.Executive, new StandDown { Reason = "the lamps are sound" }, "The emergency is over.", "解除应急。");
        await story.DoAsync(People.Records, new Archive("A-2026-0010"), "Now it is filed, as withdrawn.", "以“已撤回”归档。");

        story.Complaint.Should()
            .Match<Complaint>(
                c => c.State == "Archived" && c.Outcome == CloseOutcomes.Withdrawn && c.RegulatorReport!.Receipt == "MS-2026-166"
                    && c.Description.Contains("shock"));
        await story.CompareAsync();
    }
}

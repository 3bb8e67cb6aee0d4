using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using static ComplaintFlow.Tests.Stories.Parts;

namespace ComplaintFlow.Tests.Stories;

public sealed class ContractDisputeStoryTests
{
    [Fact]
    public async Task A_dispute_about_a_contract_is_ruled_by_an_executive()
    {
        using var story = new Story("04-contract-dispute", new("4. Oak or pine", "4. 橡木还是松木"), new(
            "There is nothing to test: the parties read the same contract differently. The business department adds its opinion, top "
                + "management rules, and approves what follows from the ruling.",
            "无需检测：双方对合同理解不同。业务部门附处理意见，由高层裁定并批准后续方案。"));

        await story.ReceiveAsync(
            "2026-03-05 10:00",
            Letter("Window", "Kitchen front", "The contract says solid wood; the doors are veneer.", Product("KF-9", 38_000) with
            {
                ContractNumber = "KT-77",
            }, Demand.Of(DemandKind.PriceReduction)), People.Intake,
            "Li Na comes to the counter with the contract in her hand.", "李娜携合同到服务窗口投诉。");
        await story.DoAsync(People.Intake, new AddEvidence
        {
            Kind = EvidenceKind.Contract, Source = "the customer's copy",
        }, "Ina copies it.", "合同复印入证据。");
        await story.DoAsync(People.Intake, new Assign
        {
            Owner = "otto", Department = "Sales",
        }, "Otto of sales answers for it.", "指定销售部王拓为责任人。");
        await story.DoAsync(People.Intake, new BeginAssessment
        {
            Severity = Severity.Medium, IsComplex = true,
        }, "Nobody is in danger; the wording has to be read.", "无安全风险，需解读条款。");
        await story.AtAsync("2026-03-05 11:30");
        await story.DoAsync(People.Owner, Reach("She insists on the contract."), "Otto talks with her.", "王拓与投诉人沟通。");
        await story.DoAsync(People.Intake, new ProposeDecision(ToAccept: true)
        {
            Reason = "the wording allows both readings",
        }, "The unit proposes to accept it, with its opinion.", "受理单位建议受理，并附意见。");
        await story.DoAsync(People.Business, new Accept
        {
            Plan = "ruling by top management", PromisedFeedbackAt = Moments.Read("2026-03-10 18:00"),
        }, "Bert accepts, and promises an answer by Tuesday.", "白博受理，承诺周二前反馈。");
        await story.RefusedAsync(People.Business, new RuleOnDispute("all for the customer")
        {
            Finding = Finding.Upheld,
        }, "CF3002", "He would rule it himself.", "他想自行裁定。", "当前角色无权裁定合同纠纷。可行做法：由高层裁定。");
        await story.AtAsync("2026-03-06 15:00");
        await story.DoAsync(People.Executive, new RuleOnDispute("Frames are solid, doors are veneer: the price goes down by a part.")
        {
            Finding = Finding.PartlyUpheld,
        },
            "Eva rules: half right. The frames are solid wood, the doors are not, and the contract is ours.",
            "叶华裁定：部分成立。框为实木而门板不是，合同由企业拟定。");
        await story.AtAsync("2026-03-09 10:00");
        await story.DoAsync(People.Owner, Propose(
            Option("A", Remedy(RemedyKind.PriceReduction, 5_000)) with
            {
                Schedule = [Part("pay", "Finance", "2026-03-20 18:00")], LegalBasis = ["Civil Code, Art. 582"],
            },
            Option("B", Remedy(RemedyKind.Replacement, 6_000)) with { Schedule = [Part("replace", "Sales", "2026-05-29 18:00")] }),
            "5,000 yuan off, or new doors in May.", "减价5000元，或五月更换门板。");
        await story.DoAsync(People.Business, new Approve { Comment = "fair" }, "The sum is Bert's to approve.", "金额在业务经理限额内。");
        await story.DoAsync(People.Executive, new Approve(), "A dispute about a contract is Eva's too.", "合同纠纷须高层批准。");
        await story.DoAsync(
            People.Owner,
            new SendFinalResponse("We read the contract as follows. Choose A or B; or turn to the consumers' association or the court."),
            "The written answer names the ruling and the ways outside.", "书面答复说明裁定及其他途径。");
        await story.AtAsync("2026-03-11 19:00");
        await story.DoAsync(People.Complainant, Choose("A"), "She takes the price reduction.", "李娜选择减价。");
        await story.AtAsync("2026-03-13 10:00");
        await story.DoAsync(People.Owner, new RecordExecution("pay", "transfer 20260313-2"), "Paid.", "已付款。");
        await story.DoAsync(People.Owner, Fire("CompleteExecution"), "Done.", "执行完毕。");
        await story.AtAsync("2026-03-16 09:30");
        await story.DoAsync(People.FollowUp, new FollowUpSatisfied
        {
            Process = 4, Result = 3,
        }, "She would have liked oak, and calls it fair.", "虽更想要橡木，但认可处理结果。");
        await story.DoAsync(People.Business, new RecordAccountability("seller 14")
        {
            Finding = "an unclear wording", Measure = "training",
        }, "Whoever wrote the wording answers for it.", "对条款不清的责任人作出处理。");
        await story.DoAsync(
            People.Records, new Archive("A-2026-0004"), "Filed: a ruling needs no report of an investigation.", "归档：裁定案件无需调查报告。");

        story.Complaint.Should()
            .Match<Complaint>(
                c => c.State == "Archived" && c.Investigation!.Finding == Finding.PartlyUpheld && c.Investigation.Report == null);
        await story.CompareAsync();
    }
}

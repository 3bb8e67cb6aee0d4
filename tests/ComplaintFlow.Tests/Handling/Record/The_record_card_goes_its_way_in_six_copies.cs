using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;

namespace ComplaintFlow.Tests.Handling.Record;

public sealed class The_record_card_goes_its_way_in_six_copies
{
    private const string Rules = """{ "Practice": { "RecordCard": true } }""";

    private static Intake Complete => TestHouse.Kettle() with
    {
        Complainant = new() { Name = "Li Na" }, Demands = [Demand.Refund(199, "CNY")], Product = new() { Sku = "K-1", Batch = "B7" },
    };

    [Fact]
    public async Task Three_with_the_acceptance_one_with_the_report_two_with_its_approval()
    {
        using Case one = await Case.AcceptedAsync(Rules, Complete);
        Numbers(one).Should().Equal(1, 2, 3);
        await one.DoAsync(People.Quality, new StartInvestigation { Lead = People.Investigator.Id });
        await one.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report));
        Numbers(one).Should().Equal(1, 2, 3, 4);
        await one.DoAsync(People.Supervisor, new ApproveReport { Finding = Finding.Upheld, RootCause = "seal" });
        Numbers(one).Should().Equal(1, 2, 3, 4);
        await one.DoAsync(People.Quality, new ApproveReport { Finding = Finding.Upheld, RootCause = "seal" });
        Numbers(one).Should().Equal(1, 2, 3, 4, 5, 6);

        one.Complaint.CardCopies.Select(copy => $"{copy.Purpose} {copy.From} {copy.To}").Should().Equal(
            "Stub Sales Sales", "Notice Sales QualityManagement", "NoticeCopy Sales Superior", "InvestigationReport HandlingDepartment QualityManagement",
            "Reply QualityManagement HandlingDepartment", "Review QualityManagement Superior");
        one.Complaint.CardCopies.Select(copy => copy.Hash).Distinct(StringComparer.Ordinal).Should().HaveCount(2, "the report has changed what the card says");
    }

    [Fact]
    public async Task A_card_says_who_asks_for_what_under_which_number_and_what_the_department_thinks()
    {
        using Case one = await Case.InvestigatedAsync(Rules, Complete);

        RecordCard card = RecordCard.Of(one.Complaint);

        card.Should().BeEquivalentTo(new
        {
            CustomerName = "Li Na", AcceptanceNumber = one.Complaint.Number, AcceptedAt = TestHouse.Start, Department = "Kitchen", DepartmentOpinion = "defect", Goods = "K-1 B7", Missing = Array.Empty<string>(),
        });
        card.Demands.Should().ContainSingle().Which.Amount.Should().Be(new Money(199, "CNY"));
    }

    [Fact]
    public async Task Without_customer_demand_and_goods_the_complaint_does_not_go_its_way()
    {
        using Case one = await Case.AssessedAsync(Rules);

        (await one.RefusedAsync(People.Business, new Accept())).Should().Match<Refusal>(refusal => refusal.Code == "CF3051" && refusal.Message.Contains("CustomerName, Demands, Goods"));
    }

    [Fact]
    public async Task Whoever_gets_a_copy_signs_for_it_once()
    {
        using Case one = await Case.AcceptedAsync(Rules, Complete);
        await one.DoAsync(People.Quality, new SignCardCopy(2));

        one.Complaint.CardCopies[1].Should().Match<CardCopy>(copy => copy.SignedBy == "quinn" && copy.ReceivedAt == TestHouse.Start);
        (await one.RefusedAsync(People.Quality, new SignCardCopy(2))).Should().Match<Refusal>(refusal => refusal.Code == "CF3042" && refusal.Remedy.Contains("1, 3"));
    }

    [Fact]
    public async Task Nobody_keeps_a_card_who_does_not_ask_for_one()
    {
        using Case one = await Case.AcceptedAsync();

        one.Complaint.CardCopies.Should().BeEmpty();
    }

    private static IEnumerable<int> Numbers(Case one) => one.Complaint.CardCopies.Select(copy => copy.Number);
}

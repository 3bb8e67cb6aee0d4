using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Handling.Record;

public sealed class RecordCardTests
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
            "Stub Sales Sales", "Notice Sales QualityManagement", "NoticeCopy Sales Superior",
            "InvestigationReport HandlingDepartment QualityManagement",
            "Reply QualityManagement HandlingDepartment", "Review QualityManagement Superior");
        one.Complaint.CardCopies.Select(copy => copy.Hash).Distinct(StringComparer.Ordinal).Should()
            .HaveCount(2, "the report has changed what the card says");
    }

    [Fact]
    public async Task A_card_says_who_asks_for_what_under_which_number_and_what_the_department_thinks()
    {
        using Case one = await Case.InvestigatedAsync(Rules, Complete);

        var card = RecordCard.Of(one.Complaint);

        card.Should().BeEquivalentTo(new
        {
            CustomerName = "Li Na", AcceptanceNumber = one.Complaint.Number, AcceptedAt = TestHouse.Start, Department = "Kitchen",
            DepartmentOpinion = "defect", Goods = "K-1 B7", Missing = Array.Empty<string>(),
        });
        card.Demands.Should().ContainSingle().Which.Amount.Should().Be(new Money(199, "CNY"));
    }

    [Fact]
    public async Task Without_customer_demand_and_goods_the_complaint_does_not_go_its_way()
    {
        using Case one = await Case.AssessedAsync(Rules);

        (await one.RefusedAsync(People.Business, new Accept())).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3051" && refusal.Message.Contains("CustomerName, Demands, Goods"));
    }

    [Fact]
    public async Task Whoever_gets_a_copy_signs_for_it_once()
    {
        using Case one = await Case.AcceptedAsync(Rules, Complete);
        await one.DoAsync(People.Quality, new SignCardCopy(2));

        one.Complaint.CardCopies[1].Should().Match<CardCopy>(copy => copy.SignedBy == "quinn" && copy.ReceivedAt == TestHouse.Start);
        (await one.RefusedAsync(People.Quality, new SignCardCopy(2))).Code.Should().Be("CF3084", "the others are not theirs");
        (await one.RefusedAsync(Actor.Of("sam", Roles.CaseOwner, Roles.QualityManager), new SignCardCopy(2))).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3042" && refusal.Remedy.Contains("1, 3"));
    }

    [Theory]
    [InlineData(1, "Stub")]
    [InlineData(2, "Notice")]
    [InlineData(3, "NoticeCopy")]
    [InlineData(4, "InvestigationReport")]
    [InlineData(5, "Reply")]
    [InlineData(6, "Review")]
    public async Task A_copy_is_signed_by_whom_it_goes_to_and_by_nobody_else(int copy, string purpose)
    {
        using Case one = await Case.DraftingAsync(Rules, Complete);
        (Actor Signer, bool MaySign)[] signers =
        [
            (People.Intake, copy == 1), (People.Owner, copy is 1 or 5), (People.Investigator, copy == 5),
            (People.Supervisor, copy is 3 or 5 or 6),
            (People.Business, copy is 3 or 6), (People.Quality, copy is 2 or 4),
        ];
        one.Complaint.CardCopies[copy - 1].Purpose.Should().Be(purpose);

        foreach ((Actor wrong, _) in signers.Where(signer => !signer.MaySign))
            (await one.RefusedAsync(wrong, new SignCardCopy(copy))).Should()
                .Match<Refusal>(refusal => refusal.Code == "CF3084" && refusal.Remedy.Contains("Let"));
        await one.DoAsync(signers.Last(signer => signer.MaySign).Signer, new SignCardCopy(copy));
        one.Complaint.CardCopies[copy - 1].SignedBy.Should().NotBeNull();
    }

    [Fact]
    public async Task A_report_that_was_sent_back_and_a_second_round_issue_no_copy_again()
    {
        using Case one = await Case.InvestigatedAsync(Rules, Complete);
        await one.DoAsync(People.Supervisor, new ReturnReport { Reason = "the cause is missing" });
        await one.DoAsync(People.Investigator, new SubmitReport(TriggerActions.Report));
        Numbers(one).Should().Equal(1, 2, 3, 4);
        await ApproveAsync(one);
        await one.OfferAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });
        await one.CompleteAsync(People.Owner);
        await one.DoAsync(People.FollowUp, new FollowUpDissatisfied { Process = 1, Result = 1, Reason = "it leaks again" });
        await one.DoAsync(People.SecondOwner, new Reinvestigate("from the start"));
        await one.DoAsync(Actor.Of("iris", Roles.Investigator), new SubmitReport(TriggerActions.Report));
        await ApproveAsync(one);

        Numbers(one).Should().Equal(1, 2, 3, 4, 5, 6);
        (await one.House.EventsAsync<CardCopiesIssued>(one.Complaint.Id)).Should().OnlyContain(issued => issued.Copies.Count > 0);
    }

    [Theory]
    [InlineData("CustomerName")]
    [InlineData("Demands")]
    [InlineData("Goods")]
    public async Task One_thing_that_is_missing_is_enough_to_hold_it_up(string missing)
    {
        using Case one = await Case.AssessedAsync(Rules, missing switch
        {
            "CustomerName" => Complete with { Complainant = new() },
            "Demands" => Complete with { Demands = [] },
            _ => Complete with { Product = null },
        });

        (await one.RefusedAsync(People.Business, new Accept())).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3051" && refusal.Message.EndsWith($": {missing}."));
    }

    [Fact]
    public async Task A_complaint_is_archived_when_all_copies_that_were_issued_are_signed_for()
    {
        using Case one = await Case.ClosedAsync(Rules, Complete);
        Actor[] signers = [People.Intake, People.Quality, People.Business, People.Quality, People.Supervisor, People.Business];
        for (int copy = 1; copy <= 6; copy++)
        {
            (await one.RefusedAsync(People.Records, new Archive("A-1"))).Should()
                .Match<Refusal>(
                    refusal => refusal.Code == "CF3047" && refusal.Message.EndsWith(": RecordCard.")
                        && refusal.Remedy.Contains("SignCardCopy"));
            await one.DoAsync(signers[copy - 1], new SignCardCopy(copy));
        }
        await one.DoAsync(People.Records, new Archive("A-1"));

        one.Complaint.Archive!.Documents.Should().Contain("RecordCard");
    }

    [Fact]
    public async Task A_complaint_that_was_withdrawn_is_archived_with_the_copies_that_it_came_to()
    {
        using Case one = await Case.AcceptedAsync(Rules, Complete);
        await one.DoAsync(People.Complainant, new Withdraw { Reason = "r" });
        (await one.RefusedAsync(People.Records, new Archive("A-1"))).Message.Should().EndWith(": RecordCard.");
        await one.DoAsync(People.Intake, new SignCardCopy(1));
        await one.DoAsync(People.Quality, new SignCardCopy(2));
        await one.DoAsync(People.Supervisor, new SignCardCopy(3));

        await one.DoAsync(People.Records, new Archive("A-1"));
    }

    [Fact]
    public async Task Nobody_keeps_a_card_who_does_not_ask_for_one()
    {
        using Case one = await Case.AcceptedAsync();

        one.Complaint.CardCopies.Should().BeEmpty();
    }

    private static async Task ApproveAsync(Case one)
    {
        await one.DoAsync(People.Supervisor, new ApproveReport { Finding = Finding.Upheld, RootCause = "seal" });
        await one.DoAsync(People.Quality, new ApproveReport { Finding = Finding.Upheld, RootCause = "seal" });
    }

    private static IEnumerable<int> Numbers(Case one) => one.Complaint.CardCopies.Select(copy => copy.Number);
}

using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Handling.Record;

public sealed class InvalidInputTests
{
    private const string Floors = """
        { "Currency": "CNY", "Practice": { "MaxRounds": 1,
            "Floors": { "triple": { "When": { "Flags": { "HasAny": ["Fraud"] } }, "TimesPrice": 3, "Amount": "500 CNY", "Source": "Consumer Law, Art. 55" } },
            "Ceilings": { "house": { "TimesPrice": 20, "Source": "policy" } } } }
        """;

    [Fact]
    public async Task Whoever_proposed_a_decision_does_not_take_it()
    {
        using Case one = await Case.AssessedAsync();
        var both = Actor.Of("ina", Roles.IntakeAgent, Roles.BusinessManager);
        await one.DoAsync(both, new ProposeDecision(ToAccept: false) { Reason = "no defect" });

        (await one.RefusedAsync(both, TriggerActions.Of("Reject"))).Code.Should().Be("CF3040");
        await one.DoAsync(People.Business, TriggerActions.Of("Reject"));
        one.Complaint.State.Should().Be("Rejected");
    }

    [Fact]
    public async Task Counsel_who_proposed_an_option_does_not_clear_it()
    {
        using Case one = await Case.DraftingAsync();
        var both = Actor.Of("lena", Roles.CaseOwner, Roles.LegalCounsel);
        await one.DoAsync(both, TriggerActions.Of("ProposeOptions"));
        await one.DoAsync(People.Owner, new RequestLegalReview("May we?"));

        (await one.RefusedAsync(both, new ClearLegalReview("Yes."))).Code.Should().Be("CF3040");
        await one.DoAsync(both, new ObjectLegally("On second thoughts, no."));
        await one.DoAsync(People.Owner, new RequestLegalReview("And now?"));
        await one.DoAsync(People.Counsel, new ClearLegalReview("Yes."));
    }

    [Fact]
    public async Task After_an_appeal_somebody_else_decides()
    {
        using Case one = await Case.AssessedAsync();
        await one.DoAsync(People.Intake, new ProposeDecision(ToAccept: false) { Reason = "no defect" });
        await one.DoAsync(People.Business, TriggerActions.Of("Reject"));
        await one.DoAsync(People.Complainant, new AppealRejection("The film shows it."));

        (await one.RefusedAsync(People.Business, new Accept())).Code.Should().Be("CF3040");
        await one.DoAsync(People.Supervisor, new Accept());
        one.Complaint.Rejection!.AppealedAt.Should().Be(TestHouse.Start);
    }

    [Fact]
    public async Task Nobody_handles_a_complaint_against_himself_or_from_which_he_was_recused()
    {
        using Case one = await Case.ReceivedAsync(intake: TestHouse.Kettle() with
        {
            Respondents = [new() { Kind = RespondentKind.Person, Reference = "otto" }],
        });

        (await one.RefusedAsync(People.Owner, new AddNote("all is well"))).Code.Should().Be("CF3041");
        (await one.RefusedAsync(People.Intake, new Assign { Owner = "otto" })).Code.Should().Be("CF3029");
        await one.DoAsync(People.Intake, new Assign { Owner = "ina" });
        await one.DoAsync(People.Supervisor, new Recuse("ina") { Reason = "her brother sold it" });
        one.Complaint.Owner.Should().BeNull();
        (await one.RefusedAsync(People.Intake, new BeginAssessment())).Code.Should().Be("CF3041");
    }

    [Fact]
    public async Task Numbers_and_names_that_do_not_exist_are_answered_with_those_that_do()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Owner, new AddEvidence { Kind = EvidenceKind.Photo, Source = "complainant" });

        (await one.RefusedAsync(People.Owner, new HandOverEvidence(7, "ivy"))).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3042" && refusal.Remedy.Contains('1'));
        (await one.RefusedAsync(People.Owner, new KeepCommitment(1))).Code.Should().Be("CF3042");
        (await one.RefusedAsync(People.Quality, new CheckImprovement(1, "none"))).Code.Should().Be("CF3042");
        (await one.RefusedAsync(People.Owner, new SettleDemands(DemandStatus.Granted))).Code.Should().Be("CF3042");
    }

    [Fact]
    public async Task An_option_that_was_not_offered_or_has_run_out_cannot_be_accepted()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A") with { ValidUntil = TestHouse.Start.AddDays(3) });

        (await one.RefusedAsync(People.Complainant, new AcceptOption("B") { Consent = "yes" })).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3043" && !refusal.Remedy.Contains('A'));
        one.House.Clock.Advance(TimeSpan.FromDays(4));
        (await one.RefusedAsync(People.Complainant, new AcceptOption("A") { Consent = "yes" })).Code.Should().Be("CF3043");
    }

    [Fact]
    public async Task Offers_are_not_answered_for_ever()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"), Floors);
        await one.DoAsync(People.Complainant, new CounterOffer("more"));
        await one.OfferAsync(TriggerActions.Option("B"));

        (await one.RefusedAsync(People.Complainant, new CounterOffer("still more"))).Code.Should().Be("CF3044");
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
    }

    [Fact]
    public async Task What_is_agreed_is_done_part_by_part_with_proof_before_it_is_complete()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A") with
        {
            Schedule = [new("pay", "finance", TestHouse.Start.AddDays(2)), new("call", "otto", TestHouse.Start.AddDays(3))],
        });
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "signed" });

        (await one.RefusedAsync(People.Owner, new RecordExecution("post", "p"))).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3045" && refusal.Remedy.Contains("pay, call"));
        await one.DoAsync(People.Owner, new RecordExecution("PAY", "transfer 7"));
        (await one.RefusedAsync(People.Owner, new CustomAction("CompleteExecution"))).Code.Should().Be("CF3003");
        await one.WaitAsync(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1));
        await one.DoAsync(People.Owner, new RecordExecution("call", "note 2"));
        await one.DoAsync(People.Owner, new CustomAction("CompleteExecution"));

        one.Complaint.Clocks.Where(clock => clock.Target.StartsWith("Execution ", StringComparison.Ordinal))
            .Select(clock => (clock.Target, clock.IsMetLate))
            .Should().Equal(("Execution pay", false), ("Execution call", true));
    }

    [Fact]
    public async Task What_is_agreed_without_a_schedule_is_not_complete_without_proof_either()
    {
        Remedy refund = new() { Kind = RemedyKind.Refund, Amount = new Money(100, "CNY") };
        using Case one = await Case.OfferedAsync(
            TriggerActions.Option("A", refund, refund, new Remedy
            {
                Kind = RemedyKind.Exchange,
            }, new Remedy { Kind = RemedyKind.Apology }));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });

        DateTimeOffset due = new(2026, 3, 18, 0, 0, 0, TimeSpan.Zero);
        one.Complaint.Resolution!.Execution.Should()
            .Equal(new ScheduleItem("Refund", "otto", due), new ScheduleItem("Refund 2", "otto", due),
                new ScheduleItem("Exchange", "otto", due));
        (await one.RefusedAsync(People.Owner, new CustomAction("CompleteExecution"))).Code.Should().Be("CF3003");
        await one.CompleteAsync(People.Owner);
        one.Complaint.State.Should().Be("AwaitingFollowUp");
    }

    [Fact]
    public async Task What_only_explains_or_apologises_was_done_with_the_answer()
    {
        using Case one = await Case.OfferedAsync(
            TriggerActions.Option("A", new Remedy { Kind = RemedyKind.Explanation }, new Remedy { Kind = RemedyKind.Apology }));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });

        await one.DoAsync(People.Owner, new CustomAction("CompleteExecution"));
    }

    [Fact]
    public async Task A_closed_complaint_is_reopened_within_its_window_and_later_only_on_new_evidence()
    {
        using Case one = await Case.ClosedAsync();
        one.House.Clock.Advance(TimeSpan.FromDays(91));

        (await one.RefusedAsync(People.Complainant, new Reopen { Reason = "it leaks again" })).Code.Should().Be("CF3046");
        await one.DoAsync(People.Complainant, new Reopen { Reason = "it leaks again", NewEvidence = "a film of today" });

        one.Complaint.Should()
            .Match<Complaint>(
                c => c.State == "SecondHandling" && c.Round == 2 && c.ReopenCount == 1 && c.Outcome == null && c.ClosedAt == null);
    }

    [Fact]
    public async Task An_archive_that_is_not_complete_names_what_is_missing()
    {
        using Case one = await Case.DraftingAsync();
        await one.DoAsync(People.Owner, new ProposeOptions { Options = [TriggerActions.Option("A")], Rationale = "r" });
        await one.DoAsync(People.Business, new Approve());
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new ReferToMediation("association"));
        await one.DoAsync(People.Mediator, TriggerActions.Of("MediationSettled"));
        await one.CompleteAsync(People.Owner);
        await one.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 4, Result = 4 });

        (await one.RefusedAsync(People.Records, new Archive("A-1"))).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3047" && refusal.Message.Contains("FinalResponse"));
    }

    [Fact]
    public async Task What_took_the_fast_track_is_archived_with_its_proof_and_its_cause()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Owner, new FastTrack { Verification = "order" });
        await one.OfferAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });
        await one.CompleteAsync(People.Owner);
        await one.DoAsync(People.FollowUp, new FollowUpSatisfied { Process = 4, Result = 4 });

        (await one.RefusedAsync(People.Records, new Archive("A-1"))).Should()
            .Match<Refusal>(
                refusal => refusal.Code == "CF3004" && refusal.Field == "rootCause" && refusal.Remedy.Contains("cause"));
        await one.DoAsync(People.Records, new Archive("A-1") { RootCause = "transport" });

        one.Complaint.Archive!.Documents.Should().Equal("RegisterForm", "Verification", "Opinion", "FinalResponse", "FollowUp");
        one.Complaint.RootCause.Should().Be("transport");
    }

    [Fact]
    public async Task An_option_gives_what_the_law_asks_for_and_no_more_than_policy_allows()
    {
        using Case one =
            await Case.DraftingAsync(Floors, TestHouse.Kettle() with { Product = new() { Sku = "K-1", Price = new(100, "CNY") } });
        (await one.RefusedAsync(People.Owner, Propose(2_001))).Code.Should().Be("CF3049");
        await one.DoAsync(People.Owner, Propose(2_000));

        using Case flagged = await Case.AssessedAsync(
            Floors, TestHouse.Kettle() with
            {
                Product = new() { Sku = "K-1", Price = new(100, "CNY") },
            }, new BeginAssessment { Flags = ["Fraud"] });
        await flagged.DoAsync(People.Business, new Accept());
        await flagged.DoAsync(People.Executive, new RuleOnDispute("triple") { Finding = Finding.Upheld });
        (await flagged.RefusedAsync(People.Owner, Propose(499))).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3048" && refusal.Remedy.Contains("500 CNY"));
        Complaint proposed = await flagged.DoAsync(People.Owner, Propose(500));
        proposed.Resolution!.Options[0].Floor.Should()
            .Be(new FloorCheck("triple", new(500, "CNY"), new(500, "CNY"), "Consumer Law, Art. 55"));
    }

    [Fact]
    public async Task A_token_leads_to_one_complaint_and_only_its_hash_is_kept()
    {
        using var house = new TestHouse();
        string token = TrackingToken.New();
        Complaint first = await house.ReceiveAsync(TestHouse.Kettle() with { TrackingToken = token });

        (await house.Service.FindByTokenAsync(token))!.Id.Should().Be(first.Id);
        (await house.Service.FindByTokenAsync(TrackingToken.New())).Should().BeNull();
        (await house.Service.FindByTokenAsync("no token")).Should().BeNull();
        Func<Task> again = () => house.ReceiveAsync(TestHouse.Kettle() with { TrackingToken = token });
        (await again.Should().ThrowAsync<ComplaintRefusedException>()).Which.Refusals.Should().ContainSingle().Which.Code.Should()
            .Be("CF3050");
        System.Text.Encoding.UTF8.GetString((await house.StoredAsync(first.Id)).Snapshot.Span).Should().NotContain(token);
        (await house.Store.FindByUniqueKeyAsync(Key(token), default)).Should().BeNull("the key is the hash, not the token");
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(token)));
        (await house.Store.FindByUniqueKeyAsync(Key(hash), default))!.Key.Id.Should().Be(first.Id);

        static UniqueKey Key(string value) => new(ComplaintKey.DefaultTenant, UniqueKeyKind.TrackingToken, value);
    }

    [Fact]
    public void Windows_rounds_and_amounts_that_cannot_be_are_defects()
    {
        RuleBookResult result = Book.Read("""
            { "Practice": { "ReopenWithin": "8 working hours", "Retention": "1d", "MaxRounds": -1,
                "Floors": { "none": {}, "less": { "TimesPrice": -1 }, "odd": { "Amount": "much" } } } }
            """);

        result.Diagnostics.Select(defect => $"{defect.Code} {defect.Path["Practice:".Length..]}").Should().BeEquivalentTo(
            "CF1181 ReopenWithin", "CF1031 Retention", "CF1180 MaxRounds", "CF1182 Floors:none", "CF1182 Floors:less",
            "CF1183 Floors:odd:Amount");
    }

    private static ProposeOptions Propose(decimal damages) =>
        new()
        {
            Options = [TriggerActions.Option("A", new Remedy { Kind = RemedyKind.StatutoryDamages, Amount = new(damages, "CNY") })],
            Rationale = "r",
        };
}

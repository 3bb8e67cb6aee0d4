using System.Security.Cryptography;
using System.Text;
using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Tests.Sla;

namespace ComplaintFlow.Tests.Requirements;

public sealed class SettlementRequirementTests
{
    private const string Authority = """{ "Currency": "CNY", "Authority": { "Preset": "standard" } }""";

    private const string Floors = """
        { "Currency": "CNY", "Practice": { "Floors": {
            "triple":  { "When": { "Flags": { "HasAny": ["Fraud"] } }, "TimesPrice": 3, "Amount": "500 CNY", "Source": "Consumer Law, Art. 55" },
            "tenfold": { "When": { "Flags": { "HasAny": ["Food"] } }, "TimesPrice": 10, "TimesLoss": 3, "Amount": "1000 CNY", "Source": "Food Safety Law, Art. 148" } } } }
        """;

    [Theory]
    [InlineData(RemedyKind.Refund)]
    [InlineData(RemedyKind.Exchange)]
    [InlineData(RemedyKind.LoyaltyPoints)]
    [InlineData(RemedyKind.Voucher)]
    [InlineData(RemedyKind.ValueAddedService)]
    [InlineData(RemedyKind.ExclusiveOffer)]
    [InlineData(RemedyKind.VipService)]
    [InlineData(RemedyKind.Apology)]
    public async Task Many_kinds_of_remedies_are_ways_to_settle(RemedyKind kind)
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A", new Remedy { Kind = kind }));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "signed" });

        one.Complaint.Resolution!.Agreement!.Remedies.Should().Equal(new Remedy { Kind = kind });
        one.Complaint.State.Should().Be("Executing");
    }

    [Fact]
    public async Task Goodwill_is_told_apart_from_what_is_owed_and_an_admission_goes_to_the_top()
    {
        const string Rules = """
            { "Currency": "CNY", "Authority": { "Preset": "standard", "Approvers": { "goodwill": { "Rank": 2, "Role": "BusinessManager", "When": { "RemedyBasis": { "HasAny": ["Goodwill"] } } } } } }
            """;
        foreach ((Remedy remedy, string[] approvers) in new[]
        {
            (new Remedy { Kind = RemedyKind.Gift, Amount = new(50, "CNY"), IsGoodwill = true }, new[] { Roles.BusinessManager }),
            (new Remedy { Kind = RemedyKind.Gift, Amount = new(50, "CNY") }, []),
            (new Remedy { Kind = RemedyKind.Gift, Amount = new(50, "CNY"), AdmitsLiability = true }, [Roles.Executive]),
        })
        {
            using Case one = await Case.DraftingAsync(Rules);
            await one.DoAsync(People.Owner, new ProposeOptions { Options = [TriggerActions.Option("A", remedy)], Rationale = "r" });
            one.Complaint.Approvals[^1].Steps.Select(step => step.Role).Should().Equal(approvers);
        }
    }

    [Fact]
    public async Task The_complainant_chooses_one_of_several_options()
    {
        using Case one = await Case.DraftingAsync();
        await one.DoAsync(People.Owner, new ProposeOptions
        {
            Options = [TriggerActions.Option("A"), TriggerActions.Option("B", new Remedy { Kind = RemedyKind.Exchange }),
                TriggerActions.Option("C", new Remedy { Kind = RemedyKind.Voucher })], Rationale = "r",
        });
        await one.DoAsync(People.Business, new Approve());
        await one.DoAsync(People.Owner, new SendFinalResponse("Choose A, B or C."));
        (await one.RefusedAsync(People.Owner, new AcceptOption("B") { Consent = "he said so" })).Code.Should()
            .Be("CF3002", "nobody chooses for the complainant");
        await one.DoAsync(People.Complainant, new AcceptOption("b") { Consent = "signed" });

        one.Complaint.Resolution!.Agreement.Should().BeEquivalentTo(new { Option = "B", Proof = "signed", Kind = AgreementKind.Accepted });
    }

    [Fact]
    public async Task An_offer_is_answered_with_another_demand_until_both_agree()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Complainant, new CounterOffer("150, not 100") { Amount = new Money(150, "CNY") });
        one.Complaint.State.Should().Be("ResolutionDrafting");
        await one.OfferAsync(TriggerActions.Option("A", new Remedy { Kind = RemedyKind.Refund, Amount = new Money(140, "CNY") }));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });

        one.Complaint.Resolution!.Should()
            .Match<Resolution>(r => r.Rounds == 1 && r.Agreement!.Remedies[0].Amount == new Money(140, "CNY"));
    }

    [Fact]
    public async Task An_option_names_the_regulations_that_it_rests_on()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A") with
        {
            LegalBasis = ["Consumer Rights Protection Law, Art. 24", "house rule 7"],
        });

        one.Complaint.Resolution!.Options[0].LegalBasis.Should().Equal("Consumer Rights Protection Law, Art. 24", "house rule 7");
    }

    [Theory]
    [InlineData("Fraud", 100, 0, 500)]
    [InlineData("Fraud", 400, 0, 1200)]
    [InlineData("Food", 20, 0, 1000)]
    [InlineData("Food", 300, 0, 3000)]
    [InlineData("Food", 20, 900, 2700)]
    public async Task Triple_tenfold_and_least_amounts_are_computed_from_price_and_loss(
        string flag, decimal price, decimal loss, decimal least)
    {
        using Case one = await Case.AssessedAsync(
            Floors, TestHouse.Kettle() with
            {
                Product = new() { Sku = "K-1", Price = new(price, "CNY") },
            }, new BeginAssessment { Flags = [flag] });
        if (loss > 0)
            await one.DoAsync(People.Owner, new VerifyFacts
            {
                What = "bill", Result = CheckResult.Confirmed, ActualLoss = new Money(loss, "CNY"),
            });
        await one.DoAsync(People.Business, new Accept());
        await one.DoAsync(People.Executive, new RuleOnDispute("it was so") { Finding = Finding.Upheld });

        (await one.RefusedAsync(People.Owner, Damages(least - 1))).Should()
            .Match<Refusal>(
                refusal => refusal.Code == "CF3048" && refusal.Message.Contains("Law, Art.") && refusal.Remedy.Contains($"{least} CNY"));
        await one.DoAsync(People.Owner, Damages(least));
    }

    [Fact]
    public async Task What_was_agreed_is_done_and_the_complainant_is_told()
    {
        using Case one =
            await Case.OfferedAsync(TriggerActions.Option("A") with { Schedule = [new("pay", "finance", TestHouse.Start.AddDays(2))] });
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "signed" });
        await one.DoAsync(People.Owner, new RecordExecution("pay", "transfer 7"));
        await one.DoAsync(People.Owner, new CustomAction("CompleteExecution"));
        await one.House.SendAllAsync();

        one.Complaint.MilestoneOf(Milestones.ExecutionCompleted).Should().NotBeNull();
        one.House.Channel.Notices("CompleteExecution").Should().ContainSingle().Which.Recipients.Should()
            .BeEquivalentTo(Roles.Complainant, Roles.FollowUpAgent);
    }

    [Fact]
    public async Task A_promise_is_a_record_with_a_time_and_only_some_may_make_it()
    {
        using Case one = await Case.AcceptedAsync();
        DateTimeOffset due = TestHouse.Start.AddDays(1);

        (await one.RefusedAsync(People.Intake, new MakeCommitment("a new kettle tomorrow", due))).Code.Should().Be("CF3002");
        await one.DoAsync(People.Owner, new MakeCommitment("we call tomorrow", due));
        one.Complaint.ClockOf("Commitment 1").DueAt.Should().Be(due);
        await one.WaitAsync(TimeSpan.FromHours(25));
        await one.DoAsync(People.Owner, new KeepCommitment(1));

        one.Complaint.Commitments.Should().ContainSingle().Which.Should()
            .Match<Commitment>(made => made.By == "otto" && made.KeptAt == TestHouse.Start.AddHours(25));
        one.Complaint.ClockOf("Commitment 1").IsMetLate.Should().BeTrue("it was kept an hour late");
    }

    [Fact]
    public async Task A_handling_opinion_waits_for_approval_by_somebody_else()
    {
        using Case one = await Case.DraftingAsync();
        var both = Actor.Of("otto", Roles.CaseOwner, Roles.BusinessManager);
        await one.DoAsync(both, new ProposeOptions { Options = [TriggerActions.Option("A")], Rationale = "r" });

        one.Complaint.State.Should().Be("PendingApproval");
        (await one.RefusedAsync(both, new Approve())).Code.Should().Be("CF3040");
        await one.DoAsync(People.Business, new RefuseApproval { Reason = "too little" });
        one.Complaint.State.Should().Be("ResolutionDrafting");
    }

    [Fact]
    public async Task Small_sums_are_settled_by_the_front_line_and_larger_ones_go_up()
    {
        using Case small = await Case.DraftingAsync(Authority);
        using Case large = await Case.DraftingAsync(Authority);

        await small.DoAsync(People.Owner, Refund(200));
        await large.DoAsync(People.Owner, Refund(200.01m));

        (small.Complaint.State, large.Complaint.State).Should().Be(("Negotiating", "PendingApproval"));
        (await large.RefusedAsync(People.Owner, new Approve())).Code.Should().Be("CF3002");
        await large.DoAsync(People.Supervisor, new Approve());
    }

    [Fact]
    public async Task Counsel_takes_part_where_compensation_is_at_stake_and_an_objection_stops_it()
    {
        using Case one = await Case.DraftingAsync();
        await one.DoAsync(People.Owner, new ProposeOptions
        {
            Options = [TriggerActions.Option("A", new Remedy { Kind = RemedyKind.Compensation, Amount = new Money(50, "CNY") })],
            Rationale = "r",
        });

        one.Complaint.StateOf("LegalReview").Should().Be("LegalPending");
        (await one.RefusedAsync(People.Business, new Approve())).Code.Should().Be("CF3003");
        await one.DoAsync(People.Counsel, new ObjectLegally("it admits too much"));
        (await one.RefusedAsync(People.Business, new Approve())).Code.Should().Be("CF3003");
        await one.DoAsync(People.Owner, new RequestLegalReview("and without an admission?"));
        await one.DoAsync(People.Counsel, new ClearLegalReview("fine"));
        await one.DoAsync(People.Business, new Approve());

        one.Complaint.LegalReview.Should().BeEquivalentTo(new { By = "lex", Opinion = "fine" });
    }

    [Fact]
    public async Task The_answer_is_written_after_approval_and_its_text_is_proven_by_a_hash()
    {
        const string Text = "We looked into it, and offer A. You may turn to the court.";
        using Case one = await Case.DraftingAsync();
        (await one.RefusedAsync(People.Owner, new SendFinalResponse(Text))).Code.Should().BeOneOf("CF3001", "CF3010");
        await one.DoAsync(People.Owner, new ProposeOptions { Options = [TriggerActions.Option("A")], Rationale = "r" });
        await one.DoAsync(People.Business, new Approve());
        await one.DoAsync(People.Owner, new SendFinalResponse(Text) { Medium = "Letter" });

        one.Complaint.Resolution!.Response.Should()
            .Be(new FinalResponse(
                "Letter", TestHouse.Start, true, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))));
        one.Complaint.MilestoneOf(Milestones.FinalResponseSent).Should().NotBeNull();
    }

    [Fact]
    public async Task Every_kind_of_demand_is_asked_for_and_answered_one_by_one()
    {
        Demand[] demands = [.. Enum.GetValues<DemandKind>().Select(kind => Demand.Of(kind, "please"))];
        using Case one = await Case.AcceptedAsync(intake: TestHouse.Kettle() with { Demands = demands });
        DemandStatus[] answers = [.. demands.Select((_, i) => i % 2 == 0 ? DemandStatus.Granted : DemandStatus.Refused)];

        (await one.RefusedAsync(People.Owner, new SettleDemands(answers))).Code.Should()
            .Be("CF3053", "nobody has approved what damages cost");
        await one.DoAsync(Actor.Of("bert", Roles.DepartmentSupervisor, Roles.BusinessManager), new SettleDemands(answers));

        one.Complaint.Demands.Select(demand => demand.Status).Should().Equal(answers);
        one.Complaint.Demands.Select(demand => demand.Kind).Should()
            .Contain([DemandKind.PriceReduction, DemandKind.Return, DemandKind.Exchange, DemandKind.FreeRepair, DemandKind.Damages,
                DemandKind.CriticismOrSuggestion]);
    }

    [Fact]
    public async Task Who_finds_no_agreement_turns_to_a_mediator_and_then_to_a_court()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Complainant, new DeclareDeadlock { Reason = "too little" });
        await one.DoAsync(People.Complainant, new ReferToMediation("consumers' association"));
        (await one.RefusedAsync(People.Complainant, new MediationSettled
        {
            Remedies = TriggerActions.Option("A").Remedies, Document = "d",
        })).Code.Should().Be("CF3002");
        await one.DoAsync(People.Mediator, new TerminateMediation(MediationEnd.NoAgreement));
        one.Complaint.State.Should().Be("Deadlocked");
        await one.DoAsync(People.Complainant, new CommenceProceedings("court of the district", "2026-17"));
        await one.DoAsync(People.Counsel, new AwardOrJudgment
        {
            Remedies = TriggerActions.Option("A").Remedies, Schedule = [new("pay", "finance", TestHouse.Start.AddDays(9))],
            Document = "judgment 17",
        });

        one.Complaint.Should()
            .Match<Complaint>(
                c => c.State == "Executing" && c.Resolution!.Mediation!.Ended == MediationEnd.NoAgreement
                    && c.Resolution.Agreement!.Kind == AgreementKind.Ordered);
    }

    [Fact]
    public async Task A_mediator_from_outside_brings_about_a_settlement_that_is_carried_out()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"));
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new ReferToMediation("industry association"));
        await one.DoAsync(People.Mediator, new MediationSettled
        {
            Remedies = TriggerActions.Option("A").Remedies, Schedule = [new("pay", "finance", TestHouse.Start.AddDays(5))],
            Document = "agreement 3",
        });

        one.Complaint.Resolution!.Should()
            .Match<Resolution>(
                r => r.Mediation!.Body == "industry association" && r.Agreement!.Kind == AgreementKind.Mediated
                    && r.Agreement.Proof == "agreement 3");
        (await one.RefusedAsync(People.Owner, new CustomAction("CompleteExecution"))).Code.Should().Be("CF3003");
    }

    [Theory]
    [InlineData(150, true)]
    [InlineData(1_500, true)]
    [InlineData(1_501, false)]
    public async Task What_a_mediator_brings_about_costs_no_more_than_was_approved(decimal amount, bool covered)
    {
        using Case one = await Case.DraftingAsync("""{ "Currency": "CNY", "Authority": { "Preset": "standard" } }""");
        await one.DoAsync(People.Owner, Refund(1_500));
        await one.DoAsync(People.Supervisor, new Approve());
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new ReferToMediation("association"));
        var settled = new MediationSettled { Remedies = Refund(amount).Options[0].Remedies, Document = "d" };

        if (!covered)
            (await one.RefusedAsync(People.Mediator, settled)).Should()
                .Match<Refusal>(refusal => refusal.Code == "CF3053" && refusal.Remedy.Contains(Roles.DepartmentSupervisor));
        await one.DoAsync(covered ? People.Mediator : People.Supervisor, settled);
        one.Complaint.State.Should().Be("Executing");
    }

    [Fact]
    public async Task What_a_mediator_brings_about_was_approved_by_all_who_would_approve_it_as_an_option()
    {
        using Case one = await Case.DraftingAsync("""{ "Currency": "CNY", "Authority": { "Preset": "standard" } }""");
        await one.DoAsync(People.Owner, Refund(1_500));
        await one.DoAsync(People.Supervisor, new Approve());
        await one.DoAsync(People.Owner, new SendFinalResponse("1,500 yuan, and where else you can turn."));
        await one.DoAsync(People.Owner, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new ReferToMediation("association"));
        var settled = new MediationSettled { Remedies = Damages(1_400).Options[0].Remedies, Document = "d" };
        (await one.RefusedAsync(People.Mediator, settled)).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3053" && refusal.Remedy.Contains(Roles.LegalCounsel));
        (await one.RefusedAsync(People.Supervisor, settled)).Code.Should().Be("CF3053", "the level is not all that is asked");

        await one.DoAsync(People.Owner, Damages(1_400));
        (await one.RefusedAsync(People.Mediator, settled)).Code.Should().Be("CF3053", "it is not approved yet");
        while (one.Complaint.Approvals[^1].Next is { } step)
            await one.DoAsync(step.Role == Roles.LegalCounsel ? People.Counsel : People.Supervisor, new Approve());
        (await one.RefusedAsync(People.Business, new Approve())).Code.Should().Be("CF3025");
        await one.DoAsync(People.Mediator, settled);

        one.Complaint.Approvals[^1].Steps.Select(step => step.Role).Should().BeEquivalentTo(Roles.LegalCounsel, Roles.DepartmentSupervisor);
        one.Complaint.Should()
            .Match<Complaint>(
                c => c.State == "Executing"
                    && c.Resolution!.Response != null, "the answer stands: what a mediation may bring is no other offer");
    }

    [Fact]
    public async Task What_was_paid_before_a_settlement_failed_counts_for_the_next_limit()
    {
        using Case one = await Case.DraftingAsync("""{ "Currency": "CNY", "Authority": { "Preset": "standard" } }""");
        ScheduleItem[] parts = [new("pay", "finance", TestHouse.Start.AddDays(1)), new("exchange", "depot", TestHouse.Start.AddDays(1))];
        ProposeOptions both = Refund(180) with { Options = [Refund(180).Options[0] with { Schedule = parts }] };
        await one.DoAsync(People.Owner, both);
        await one.DoAsync(People.Owner, new SendOffer("180 yuan and another kettle."));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "yes" });
        await one.DoAsync(People.Owner, new RecordExecution("pay", "receipt 7"));
        await one.DoAsync(People.Owner, new ExecutionFailed { Reason = "there is no other kettle" });

        await one.DoAsync(People.Owner, both);
        (one.Complaint.State, one.Complaint.Approvals[^1].Exposure.Single().Amount).Should()
            .Be(("PendingApproval", 360m), "the handler may grant 200 yuan in all");
    }

    [Fact]
    public async Task The_business_department_urges_whoever_handles_it_and_the_top_rules()
    {
        using Case one = await Case.AcceptedAsync();
        await one.DoAsync(People.Business, new Urge("The customer waits for a week."));
        await one.House.SendAllAsync();
        one.House.Channel.Notices("Urge").Should().ContainSingle().Which.Recipients.Should().Equal(Roles.CaseOwner);

        (await one.RefusedAsync(People.Business, new RuleOnDispute("half") { Finding = Finding.PartlyUpheld })).Code.Should().Be("CF3002");
        await one.DoAsync(People.Executive, new RuleOnDispute("half") { Finding = Finding.PartlyUpheld });

        one.Complaint.Should().Match<Complaint>(c => c.State == "ResolutionDrafting" && c.Investigation!.Finding == Finding.PartlyUpheld);
    }

    private static ProposeOptions Refund(decimal amount) =>
        new()
        {
            Options = [TriggerActions.Option("A", new Remedy { Kind = RemedyKind.Refund, Amount = new Money(amount, "CNY") })],
            Rationale = "r",
        };

    private static ProposeOptions Damages(decimal amount) =>
        new()
        {
            Options = [TriggerActions.Option("A", new Remedy { Kind = RemedyKind.StatutoryDamages, Amount = new Money(amount, "CNY") })],
            Rationale = "r",
        };
}

using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Tests.Sla;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Requirements;

public sealed class AssessmentTests
{
    [Fact]
    public async Task Whoever_takes_a_complaint_up_answers_for_it_until_it_is_given_to_somebody_else()
    {
        using Case one = await Case.ReceivedAsync();
        one.Complaint.Owner.Should().BeNull();

        await one.DoAsync(People.Intake, new BeginAssessment());
        one.Complaint.Owner.Should().Be("ina");
        await one.DoAsync(People.Supervisor, new Assign { Owner = "otto", Department = "Kitchen" });
        (one.Complaint.Owner, one.Complaint.Department).Should().Be(("otto", "Kitchen"));
    }

    [Fact]
    public async Task An_assessment_says_how_urgent_how_wide_and_how_risky_it_is()
    {
        using Case one = await Case.AssessedAsync(assessment: new()
        {
            Severity = Severity.High, Urgency = Urgency.Immediate, Scope = ImpactScope.Public, RiskFactors = ["media", "child"],
            Category = "Contract",
        });

        one.Complaint.Assessment.Should()
            .BeEquivalentTo(new { Urgency = Urgency.Immediate, Scope = ImpactScope.Public, By = "ina", At = TestHouse.Start });
        one.Complaint.Assessment!.RiskFactors.Should().Equal("media", "child");
        (one.Complaint.Category, one.Complaint.Classification.Severity).Should().Be(("Contract", Severity.High));
    }

    [Fact]
    public async Task A_risk_that_the_assessment_finds_raises_the_tier_and_its_clocks()
    {
        const string Rules = """
            { "Sla": { "Tiers": { "Major": { "Rank": 100, "Targets": { "Upwards": { "Within": "1h", "Until": "MajorDeclared" } } } } },
              "Classification": { "Rules": { "risky": { "When": { "Any": [ { "RiskFactors": { "HasAny": ["law"] } }, { "Flags": { "HasAny": ["Group"] } } ] }, "Then": { "Tier": "Major" } } } } }
            """;
        using Case one = await Case.ReceivedAsync(Rules);
        one.Complaint.Tier.Should().BeNull();

        await one.DoAsync(People.Intake, new BeginAssessment { Flags = ["Group"] });

        one.Complaint.Tier.Should().Be("Major");
        one.Complaint.ClockOf("Upwards").DueAt.Should().Be(TestHouse.Start.AddHours(1));
    }

    [Theory]
    [InlineData("SpecGradeQuantityMismatch")]
    [InlineData("QualityDefect")]
    [InlineData("TransitDamage")]
    [InlineData("OutOfTolerance")]
    [InlineData("PackagingDamage")]
    [InlineData("OtherQualityOrContractBreach")]
    public async Task Each_of_the_six_grounds_can_be_found_and_asked_for(string ground)
    {
        using Case one = await Case.AcceptedAsync($$"""
            { "Workflow": { "Preset": "standard", "States": { "Accepted": { "On": { "Inspect": { "By": ["QualityManager"], "When": { "Ground": "{{ground}}" }, "Do": { "Milestone": "PreliminaryPlan" } } } } } } }
            """);
        (await one.RefusedAsync(People.Quality, new CustomAction("Inspect"))).Code.Should().Be("CF3003");

        await one.DoAsync(People.Quality, new Reclassify { Ground = ground, Reason = "the record card says so" });
        await one.DoAsync(People.Quality, new CustomAction("Inspect"));

        one.Complaint.Classification.Ground.Should().Be(ground);
    }

    [Fact]
    public async Task A_statement_is_checked_against_records_by_the_host_and_by_hand()
    {
        using var house =
            new TestHouse("{}", builder => builder.Services.AddSingleton<IFactCheck>(new Orders()).AddSingleton<IFactCheck>(new Broken()));
        ComplaintId id = (await house.ReceiveAsync()).Id;

        Complaint verified = await house.DoAsync(
            id, new VerifyFacts
            {
                What = "service-record", Result = CheckResult.Contradicted, Reference = "S-1", ActualLoss = new Money(20, "CNY"),
            }, People.Owner);

        verified.FactChecks.Select(check => (check.Name, check.Result, check.Reference, check.By)).Should().BeEquivalentTo([
            ("service-record", CheckResult.Contradicted, "S-1", "otto"), ("order", CheckResult.Confirmed, "O-9", "system"),
            ("customer", CheckResult.Unknown, null, "system")]);
        verified.ActualLoss.Should().Be(new Money(20, "CNY"));
    }

    [Fact]
    public async Task A_complex_matter_is_accepted_with_a_plan_and_the_promised_time_is_a_clock()
    {
        using Case one = await Case.AssessedAsync(assessment: new() { IsComplex = true });
        DateTimeOffset promised = TestHouse.Start.AddDays(3);

        (await one.RefusedAsync(People.Business, new Accept { Plan = "test it" })).Remedy.Should().Contain("promisedFeedbackAt");
        await one.DoAsync(People.Business, new Accept { Plan = "test it", PromisedFeedbackAt = promised });
        one.Complaint.ClockOf(Accept.PromisedFeedback).DueAt.Should().Be(promised);
        await one.WaitAsync(TimeSpan.FromDays(2));
        await one.DoAsync(People.Owner, new ReportProgress("half of it is tested"));

        one.Complaint.ClockOf(Accept.PromisedFeedback).IsMetInTime.Should().BeTrue();
        one.Complaint.Acceptance!.Plan.Should().Be("test it");
    }

    [Fact]
    public async Task A_rejection_gives_a_reason_of_the_catalogue_an_explanation_and_the_ways_outside()
    {
        using Case one = await Case.AssessedAsync();
        await one.DoAsync(People.Owner, new ProposeDecision(ToAccept: false) { Reason = "used as a hammer" });

        (await one.RefusedAsync(People.Business, new Reject
        {
            Why = RejectionReason.CustomerCause, Explanation = "", OutsideRoutes = ["court"],
        })).Field.Should().Be("explanation");
        (await one.RefusedAsync(People.Business, new Reject
        {
            Why = RejectionReason.CustomerCause, Explanation = "It was used as a hammer.", OutsideRoutes = [],
        })).Message.Should().Contain("outsideRoutes");
        await one.DoAsync(People.Business, new Reject
        {
            Why = RejectionReason.CustomerCause, Explanation = "It was used as a hammer.",
            OutsideRoutes = ["online dispute resolution", "court"],
        });
        await one.House.SendAllAsync();

        one.Complaint.Rejection.Should().BeEquivalentTo(new { Why = RejectionReason.CustomerCause, By = "bert" });
        one.Complaint.Rejection!.OutsideRoutes.Should().Equal("online dispute resolution", "court");
        one.House.Channel.Notices("Reject").Should().ContainSingle().Which.Recipients.Should().Contain(Roles.Complainant);
    }

    [Fact]
    public async Task Without_the_proposal_of_the_unit_nobody_rejects()
    {
        using Case one = await Case.AssessedAsync();

        (await one.RefusedAsync(People.Business, TriggerActions.Of("Reject"))).Message.Should().Contain("Proposal");
        one.Complaint.State.Should().Be("UnderAssessment");
    }

    [Fact]
    public async Task A_complaint_that_the_records_contradict_is_declined_with_the_evidence()
    {
        using Case one = await Case.AssessedAsync();
        await one.DoAsync(People.Owner, new AddEvidence { Kind = EvidenceKind.Video, Source = "the counter" });
        await one.DoAsync(People.Owner, new VerifyFacts { What = "purchase", Result = CheckResult.Contradicted, Reference = "evidence 1" });
        await one.DoAsync(People.Owner, new ProposeDecision(ToAccept: false) { Reason = "no purchase" });
        await one.DoAsync(People.Business, new Reject
        {
            Why = RejectionReason.MissingOrFalseMaterial, Explanation = "The film shows no purchase.", OutsideRoutes = ["court"],
        });
        await one.WaitAsync(TimeSpan.FromDays(31));

        one.Complaint.Should().Match<Complaint>(c => c.State == "Closed" && c.Outcome == CloseOutcomes.Rejected && c.Evidence.Count == 1);
    }

    [Fact]
    public async Task Where_the_rules_ask_for_real_names_nobody_anonymous_is_accepted()
    {
        const string Rules = """
            { "Workflow": { "Preset": "standard", "States": { "UnderAssessment": { "On": { "Accept": { "When": { "Identity": ["SelfDeclared", "Verified"] } } } } } } }
            """;
        using Case anonymous =
            await Case.AssessedAsync(Rules, TestHouse.Kettle() with { Complainant = new() { Identity = IdentityLevel.Anonymous } });
        using Case named = await Case.AssessedAsync(
            Rules, TestHouse.Kettle() with { Complainant = new() { Name = "Li Na", Identity = IdentityLevel.Verified } });

        (await anonymous.RefusedAsync(People.Business, new Accept())).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3003" && refusal.Remedy.Contains("Identity"));
        await named.DoAsync(People.Business, new Accept());
    }

    [Fact]
    public async Task High_risk_subjects_go_to_counsel()
    {
        const string Rules = """
            { "Currency": "CNY", "Authority": { "Preset": "standard" },
              "Classification": { "Rules": { "risky": { "When": { "Category": ["IpInfringement", "FoodSafety", "FalseAdvertising"] }, "Then": { "Flags": ["Legal"] } } } } }
            """;
        using Case one = await Case.DraftingAsync(Rules, TestHouse.Kettle() with { Category = "FoodSafety" });

        await one.DoAsync(People.Owner, new ProposeOptions { Options = [TriggerActions.Option("A")], Rationale = "r" });

        one.Complaint.State.Should().Be("PendingApproval");
        one.Complaint.Approvals[^1].Steps.Select(step => step.Role).Should().Equal(Roles.LegalCounsel);
        one.Complaint.Classification.Flags.Should().Contain("Legal");
    }

    private sealed class Orders : IFactCheck
    {
        public string Name => "order";

        public ValueTask<(CheckResult Result, string? Reference)> CheckAsync(Complaint complaint, CancellationToken cancellationToken) =>
            new((CheckResult.Confirmed, "O-9"));
    }

    private sealed class Broken : IFactCheck
    {
        public string Name => "customer";

        public ValueTask<(CheckResult Result, string? Reference)> CheckAsync(Complaint complaint, CancellationToken cancellationToken) =>
            throw new TimeoutException();
    }
}

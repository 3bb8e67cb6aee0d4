using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Routing;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Rules;
using ComplaintFlow.Storage;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Tests.Routing;
using ComplaintFlow.Tests.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Tests.Handling.OtherEyes;

/// <summary>One person stays one person, in whatever case the id is written.</summary>
public sealed class FourEyesTests
{
    private const string Standard = """{ "Currency": "CNY", "Authority": { "Preset": "standard" } }""";

    private static readonly string[] Everything = [.. Roles.BuiltIn.Where(role => role != Roles.System && role != Roles.Complainant)];
    private static readonly Actor Lower = Actor.Of("ap-1", Everything);
    private static readonly Actor Upper = Actor.Of("AP-1", Everything);

    private static readonly RuleBook Delegating = Book.Good("""
        { "Authority": { "Preset": "standard", "Delegations": {
            "leave": { "Of": "KATE", "Roles": "BusinessManager", "To": "BOB", "ValidFrom": "2026-01-01T00:00:00Z", "ValidUntil": "2027-01-01T00:00:00Z" } } } }
        """);

    private static readonly ApprovalChain OneStep = Approvals.Chain(Delegating, Approvals.Of("Minor"), Approvals.Amounts("5000"));

    [Theory]
    [InlineData("{}", 100)]
    [InlineData(Standard, 1000)]
    public async Task Whoever_proposed_does_not_approve_under_another_spelling(string rules, int amount)
    {
        using Case one = await Case.DraftingAsync(rules);
        await one.DoAsync(Lower, Propose(amount));

        (await one.RefusedAsync(Upper, new Approve())).Code.Should().BeOneOf("CF3027", "CF3040");
        (await one.RefusedAsync(Upper, new RefuseApproval { Reason = "r" })).Code.Should().BeOneOf("CF3027", "CF3040");
    }

    [Fact]
    public async Task Whoever_approved_a_step_does_not_approve_the_next_under_another_spelling()
    {
        using Case one = await Case.DraftingAsync(Standard);
        await one.DoAsync(People.Owner, Propose(50_000));
        await one.DoAsync(Upper, new Approve());

        (await one.RefusedAsync(Lower, new Approve())).Code.Should().Be("CF3027");
    }

    [Fact]
    public void A_delegation_reaches_its_actor_in_every_spelling()
    {
        Delegating.Authority.MayDecide(OneStep, 1, Actor.Of("bob"), TestHouse.Start).DelegatedFrom.Should().Be("KATE");
        Delegating.Authority.MayDecide(OneStep with { ProposedBy = "kate" }, 1, Actor.Of("bob"), TestHouse.Start).Refusal!.Code.Should()
            .Be("CF3026", "kate proposed it");
        Delegating.Authority.MayDecide(OneStep with
        {
            ProposedBy = "Bob",
        }, 1, Actor.Of("bOB", "BusinessManager"), TestHouse.Start).Refusal!.Code.Should().Be("CF3027");
    }

    [Fact]
    public async Task Another_spelling_is_no_other_owner()
    {
        using Case one = await Case.AssessedAsync();
        await one.DoAsync(People.Supervisor, new Assign { Owner = "OTTO" });
        await one.DoAsync(People.Supervisor, new Assign { Owner = "oda" });
        await one.DoAsync(People.Supervisor, new Assign { Owner = "Otto" });

        one.Complaint.PreviousOwners.Should().BeEquivalentTo("OTTO", "oda");
        (await one.RefusedAsync(People.Supervisor, new Transfer { Owner = "otto", Reason = "r" })).Code.Should()
            .Be("CF3116", "it is there already");
    }

    [Fact]
    public async Task Whoever_prepared_the_statistics_does_not_review_them_under_another_spelling()
    {
        StatisticsMonth march = new(2026, 3);
        using var house = new TestHouse(
            "{}", builder =>
                builder.AddMonthlyStatistics(
                    statistics => (statistics.Since, statistics.TimeZone) = (new DateOnly(march.Year, march.Month, 1), "UTC")));
        house.Clock.Advance(new DateTimeOffset(2026, 4, 2, 0, 0, 0, TimeSpan.Zero) - house.Clock.GetUtcNow());
        IStatisticsDuty duty = house.Get<IStatisticsDuty>();
        await duty.PrepareAsync(march, Lower);

        (await duty.ApproveAsync(march, Upper)).Refusals.Single().Code.Should().Be("CF3040");
    }

    [Fact]
    public void Handlers_who_are_away_were_last_or_were_served_are_known_in_every_spelling()
    {
        HandlerPool staff = new([new Handler("ann"), new Handler("bob")]);
        Dictionary<string, string> nobody = [];

        new HandlerSelector(staff with { Last = "BOB" }, [], nobody).Choose([RoutingStrategy.StickyToComplainant]).Owner.Should().Be("bob");
        new HandlerSelector(staff with { Served = ["ANN"] }, [], nobody).Choose([RoutingStrategy.RoundRobin]).Owner.Should().Be("bob");
    }

    [Fact]
    public async Task A_handler_who_is_away_under_another_spelling_gets_nothing()
    {
        using var house = new RoutingHouse("""
            { "Strategy": "RoundRobin", "Departments": { "Quality": { "Handlers": { "ann": {}, "bob": {} } } }, "Rules": { "q": { "When": { "Ground": "QualityDefect" }, "Department": "Quality" } } }
            """);
        house.Away.Add("ANN");

        (await house.OwnerAsync()).Should().Be("bob");
    }

    [Fact]
    public async Task Figures_by_owner_and_lists_take_two_spellings_for_one_person()
    {
        using var house = new TestHouse();
        foreach (string owner in new[] { "anna", "ANNA", "Anna" })
            await house.DoAsync((await house.ReceiveAsync()).Id, new Assign { Owner = owner }, People.Supervisor);

        FigureReport report = await house.Get<IComplaintFigures>().ComputeAsync(
            new FigureQuery { From = TestHouse.Start.AddDays(-1), Until = TestHouse.Start.AddDays(1), By = FigureDimension.Owner });
        report.Figures.Where(figure => figure.Indicator == Indicator.Received).Should().ContainSingle().Which.Value.Should().Be(3);
        (await house.Service.QueryAsync(new ComplaintQuery { Owner = "aNNa" })).Items.Should().HaveCount(3);
    }

    [Theory]
    [InlineData("system", Roles.CaseOwner)]
    [InlineData("SYSTEM", Roles.CaseOwner)]
    [InlineData("System", Roles.System)]
    public async Task Nobody_is_taken_for_the_system(string id, string role)
    {
        using Case one = await Case.ReceivedAsync();

        (await one.RefusedAsync(Actor.Of(id, role), new VerifyFacts { What = "order", Result = CheckResult.Confirmed })).Code.Should()
            .Be("CF3071");
        await one.DoAsync(Actor.System, new VerifyFacts { What = "order", Result = CheckResult.Confirmed });
    }

    [Fact]
    public async Task The_system_is_neither_kept_out_nor_given_anything()
    {
        using Case one = await Case.AcceptedAsync();

        foreach (ComplaintAction action in new ComplaintAction[]
        {
            new Recuse("system")
            {
                Reason = "r",
            }, new Recuse("SYSTEM")
            {
                Reason = "r",
            }, new Assign { Owner = "System" }, new AddTask("t") { Owner = "system", DueAt = TestHouse.Start.AddDays(1) },
            new StartInvestigation
            {
                Lead = "system",
            }, new StartInvestigation
            {
                Members = ["SYSTEM"],
            }, new RecordAccountability("system") { Finding = "f", Measure = "m" }, new HandOverEvidence(1, "system"),
            new Transfer { Owner = "system", Reason = "r" },
        })
        {
            (await one.RefusedAsync(Lower, action)).Code.Should().Be("CF3071", "of {0}", action);
        }
        Func<Task> against = () =>
            one.House.ReceiveAsync(TestHouse.Kettle() with
            {
                Respondents = [new() { Kind = RespondentKind.Person, Reference = "system" }],
            });
        (await against.Should().ThrowAsync<ComplaintRefusedException>()).Which.Refusals.Should()
            .ContainSingle(refusal => refusal.Code == "CF3071");
    }

    [Theory]
    [InlineData(" ap-1")]
    [InlineData("ap-1 ")]
    [InlineData("ａｐ-1")]
    [InlineData("ap\u200b-1")]
    [InlineData("jose\u0301")]
    [InlineData("a\u00a0b")]
    [InlineData("owner\u3164")]
    [InlineData("owner\u115f")]
    [InlineData("owner\u2800")]
    [InlineData("\u0430lice")]
    [InlineData("alic\u0435")]
    [InlineData("b\u03BFb")]
    [InlineData("\u0432\u03BF\u0440")]
    [InlineData("\u0561nna")]
    [InlineData("bo\u017Fs")]
    [InlineData("\u2163-1")]
    [InlineData("ap\u2010" + "1")]
    [InlineData("ap\u2212" + "1")]
    [InlineData("\u0251lice")]
    [InlineData("ali\uFE0Fce")]
    [InlineData("ap-1\U000E0101")]
    public async Task An_id_that_only_looks_like_another_one_is_refused_at_the_door(string id)
    {
        using Case one = await Case.ReceivedAsync();

        (await one.RefusedAsync(Actor.Of(id, Everything), new AddNote("n"))).Should()
            .Match<Refusal>(refusal => refusal.Code == "CF3070" && !refusal.ToString().Contains(id));
        (await one.RefusedAsync(People.Intake, new Assign { Owner = id })).Code.Should().Be("CF3070");
        (await one.RefusedAsync(People.Supervisor, new Recuse(id) { Reason = "r" })).Code.Should().Be("CF3070");
    }

    [Theory]
    [InlineData("anna.li@example.com")]
    [InlineData("李娜")]
    [InlineData("josé")]
    [InlineData("auth0|5f7c8ec7")]
    [InlineData("Łukasz Żak")]
    [InlineData("张三A")]
    [InlineData("иван.петров")]
    [InlineData("иван@example.com")]
    [InlineData("Νίκος")]
    [InlineData("Yıldız")]
    [InlineData("买买提·艾力")]
    [InlineData("山田・太郎")]
    [InlineData("김철수-2")]
    [InlineData("علي")]
    public async Task Ids_as_directories_have_them_pass(string id)
    {
        using Case one = await Case.ReceivedAsync();

        await one.DoAsync(Actor.Of(id, Roles.CaseOwner), new AddNote("n"));
    }

    private static ProposeOptions Propose(int amount) =>
        new()
        {
            Options = [TriggerActions.Option("A", new Remedy { Kind = RemedyKind.Refund, Amount = new Money(amount, "CNY") })],
            Rationale = "r",
        };
}

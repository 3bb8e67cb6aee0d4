using ComplaintFlow.Complaints;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Tenants;

public sealed class TenantServiceTests : IDisposable
{
    private readonly TestHouse _house = new("""
        { "Tenants": { "acme": {}, "bolt": { "Sla": { "Always": { "Targets": { "Quick": { "Within": "2h", "Until": "FirstResponse" } } } } } } }
        """);

    private static MonthlyQuery March => new(new StatisticsMonth(2026, 3), TimeZoneInfo.Utc);

    private IComplaintService Acme => _house.Service.ForTenant("acme");

    private IComplaintService Bolt => _house.Service.ForTenant("bolt");

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task No_call_of_one_tenant_sees_a_complaint_of_another()
    {
        string token = TrackingToken.New();
        Complaint theirs = await Acme.ReceiveAsync(TestHouse.Kettle() with { TrackingToken = token });

        foreach (IComplaintService other in new[] { Bolt, _house.Service })
        {
            (await other.GetAsync(theirs.Id)).Should().BeNull();
            (await other.GetAsync(theirs.Id, 1)).Should().BeNull();
            (await other.GetHistoryAsync(theirs.Id)).Should().BeEmpty();
            (await other.FindByNumberAsync(theirs.Number)).Should().BeNull();
            (await other.FindByTokenAsync(token)).Should().BeNull();
            (await other.GetViewAsync(theirs.Id, TestHouse.Anna)).Should().BeNull();
            (await other.GetPermittedActionsAsync(theirs.Id, TestHouse.Anna)).Should().BeEmpty();
            (await other.ExplainClockAsync(theirs.Id, 1)).Should().BeNull();
            (await other.QueryAsync(new ComplaintQuery())).Items.Should().BeEmpty();
            (await other.CountAsync(new ComplaintQuery())).Should().Be(0);
            (await other.ActAsync(theirs.Id, new AddNote("Mine now."), TestHouse.Anna)).Refusals.Should().ContainSingle()
                .Which.Code.Should().Be("CF3005");
            (await other.CanActAsync(theirs.Id, new AddNote("Mine now."), TestHouse.Anna)).IsAccepted.Should().BeFalse();
            (await other.ReapplyAsync(theirs.Id)).IsAccepted.Should().BeFalse();
        }
        (await Acme.GetAsync(theirs.Id))!.Version.Should().Be(theirs.Version);
        (await Acme.QueryAsync(new ComplaintQuery())).Items.Should().ContainSingle();
    }

    [Fact]
    public async Task A_query_cannot_lead_to_another_tenant()
    {
        await Acme.ReceiveAsync(TestHouse.Kettle());

        Func<Task> list = async () => await Bolt.QueryAsync(new ComplaintQuery { Tenant = "acme" });
        Func<Task> count = async () => await _house.Service.CountAsync(new ComplaintQuery { Tenant = "acme" });

        await list.Should().ThrowAsync<ArgumentException>();
        await count.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Figures_know_a_tenant_in_any_case_and_refuse_one_that_nobody_declared()
    {
        await Acme.ReceiveAsync(TestHouse.Kettle());
        IComplaintFigures figures = _house.Get<IComplaintFigures>();
        var query = new FigureQuery { Tenant = "ACME", From = TestHouse.Start, Until = TestHouse.Start.AddDays(1) };
        _house.Clock.Advance(TimeSpan.FromHours(1));

        (await figures.ComputeAsync(query)).Find(Indicator.Received)!.Value.Should().Be(1);
        (await figures.ComputeMonthAsync(March with { Tenant = "Acme" })).Total.Received.Should().Be(1);

        Func<Task> figure = async () => await figures.ComputeAsync(query with { Tenant = "acmee" });
        Func<Task> month = async () => await figures.ComputeMonthAsync(March with { Tenant = "acmee" });
        await figure.Should().ThrowAsync<UnknownTenantException>();
        await month.Should().ThrowAsync<UnknownTenantException>();
    }

    [Fact]
    public async Task Each_tenant_is_served_by_its_own_rules()
    {
        Complaint fast = await Bolt.ReceiveAsync(TestHouse.Kettle());
        Complaint usual = await Acme.ReceiveAsync(TestHouse.Kettle());

        fast.Clocks.Single(clock => clock.Target == "Quick").DueAt.Should().Be(TestHouse.Start.AddHours(2));
        usual.Clocks.Should().NotContain(clock => clock.Target == "Quick");
    }

    [Fact]
    public async Task The_same_keys_and_tokens_belong_to_each_tenant_anew()
    {
        Intake intake = TestHouse.Kettle() with { IdempotencyKey = "order-7", TrackingToken = TrackingToken.New() };

        ActionOutcome first = await Acme.TryReceiveAsync(intake);
        ActionOutcome second = await Bolt.TryReceiveAsync(intake);

        second.IsRepeat.Should().BeFalse();
        second.Complaint!.Id.Should().NotBe(first.Complaint!.Id);
        (await Acme.TryReceiveAsync(intake)).IsRepeat.Should().BeTrue();
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("")]
    [InlineData("acme ")]
    public void A_tenant_that_nobody_declared_is_refused(string tenant)
    {
        Action service = () => _house.Service.ForTenant(tenant), evidence = () => _house.Get<IComplaintEvidence>().ForTenant(tenant);

        service.Should().Throw<UnknownTenantException>().Which.Refusal.Code.Should().Be("CF3119");
        evidence.Should().Throw<UnknownTenantException>();
    }

    [Fact]
    public async Task A_tenant_that_a_reload_adds_works_at_once_and_one_that_it_removes_is_refused()
    {
        IComplaintService acme = Acme;
        Complaint theirs = await acme.ReceiveAsync(TestHouse.Kettle());

        _house.Rules.Set("""{ "Tenants": { "bolt": {}, "cord": {} } }""");

        (await _house.Service.ForTenant("cord").ReceiveAsync(TestHouse.Kettle())).Should().NotBeNull();
        (await acme.ActAsync(theirs.Id, new AddNote("Still there?"), TestHouse.Anna)).Refusals.Should().ContainSingle()
            .Which.Kind.Should().Be(RefusalKind.NotFound);
        (await acme.TryReceiveAsync(TestHouse.Kettle())).Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3119");
        (await acme.GetAsync(theirs.Id)).Should().NotBeNull();
    }

    [Fact]
    public async Task Case_makes_no_difference()
    {
        Complaint theirs = await Acme.ReceiveAsync(TestHouse.Kettle());

        IComplaintService again = _house.Service.ForTenant("ACME");

        again.Tenant.Should().Be("acme");
        (await again.GetAsync(theirs.Id)).Should().NotBeNull();
    }

    [Fact]
    public async Task Workers_serve_all_tenants_and_notices_say_whose_they_are()
    {
        Complaint fast = await Bolt.ReceiveAsync(TestHouse.Kettle());
        _house.Clock.Advance(TimeSpan.FromHours(3));

        while (await _house.Processor.ProcessDueAsync() + await _house.Processor.ProcessOutboxAsync() > 0)
        {
        }

        (await Bolt.GetAsync(fast.Id))!.Clocks.Single(clock => clock.Target == "Quick").BreachedAt.Should().NotBeNull();
        _house.Channel.Sent.Should().NotBeEmpty().And.OnlyContain(sent => sent.Notice.Tenant == "bolt");
    }

    [Fact]
    public async Task Figures_count_one_tenant()
    {
        await Acme.ReceiveAsync(TestHouse.Kettle());
        await Acme.ReceiveAsync(TestHouse.Kettle());
        await Bolt.ReceiveAsync(TestHouse.Kettle());
        _house.Clock.Advance(TimeSpan.FromDays(1));

        (await ReceivedAsync("acme")).Should().Be(2);
        (await ReceivedAsync("bolt")).Should().Be(1);
        (await ReceivedAsync("default")).Should().Be(0);

        async Task<long> ReceivedAsync(string tenant) => (await _house.Get<IComplaintFigures>().ComputeAsync(new FigureQuery
        {
            Tenant = tenant,
            From = TestHouse.Start,
            Until = TestHouse.Start.AddHours(2),
        })).Arrivals.Sum(day => day.Count);
    }
}

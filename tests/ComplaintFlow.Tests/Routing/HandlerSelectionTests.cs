using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Routing;

namespace ComplaintFlow.Tests.Routing;

public sealed class HandlerSelectionTests
{
    private static readonly string[] Asked = ["electrical", "french"];
    private static readonly string[] First = ["ann"];

    private static string Rules(string strategies, string handlers = """{ "ann": {}, "bob": {}, "eve": {} }""", string more = "") => $$"""
        { "Strategy": {{strategies}}, "Departments": { "Quality": { "Handlers": {{handlers}} } }, "Rules": { "q": { "When": { "Ground": "QualityDefect" }, "Department": "Quality", "Skills": ["electrical", "french"] } } {{more}} }
        """;

    [Fact]
    public async Task In_turn()
    {
        using var house = new RoutingHouse(Rules("\"RoundRobin\""));
        var owners = new List<string?>();
        for (int i = 0; i < 7; i++)
        {
            house.House.Clock.Advance(TimeSpan.FromSeconds(1));
            owners.Add(await house.OwnerAsync());
        }

        owners.Should().Equal("ann", "bob", "eve", "ann", "bob", "eve", "ann");
    }

    [Fact]
    public async Task The_turn_of_somebody_who_was_away_comes_at_once()
    {
        using var house = new RoutingHouse(Rules("\"RoundRobin\""));
        var owners = new List<string?>();
        for (int i = 0; i < 6; i++)
        {
            house.Away.Clear();
            house.Away.AddRange(i < 3 ? ["bob"] : []);
            house.House.Clock.Advance(TimeSpan.FromSeconds(1));
            owners.Add(await house.OwnerAsync());
        }

        owners.Should().Equal("ann", "eve", "ann", "bob", "eve", "ann");
    }

    [Fact]
    public async Task By_the_fewest_open_complaints_for_their_weight()
    {
        using var house = new RoutingHouse(Rules("\"LeastLoaded\"", """{ "ann": {}, "bob": { "Weight": 2 } }"""));
        var owners = new List<string?>();
        for (int i = 0; i < 6; i++)
            owners.Add(await house.OwnerAsync());

        owners.Count(owner => owner == "bob").Should().Be(4, "who has weight 2 gets twice as much");
        owners.Should().StartWith("ann").And.HaveElementAt(1, "bob");
    }

    [Fact]
    public async Task What_is_closed_is_no_load()
    {
        using var house = new RoutingHouse(Rules("\"LeastLoaded\"", """{ "ann": {}, "bob": {} }"""));
        Complaint first = await house.ReceiveAsync();
        await house.House.FireAsync(first.Id, "Withdraw");

        (await house.OwnerAsync()).Should().Be("ann");
    }

    [Fact]
    public async Task By_the_skills_that_the_rule_asks_for_and_then_by_load()
    {
        using var house = new RoutingHouse(
            Rules("""["WeightedBySkill", "RoundRobin"]""",
                """{ "ann": {}, "bob": { "Skills": "electrical" }, "eve": { "Skills": ["French", "electrical"] }, "zoe": { "Skills": ["electrical", "french", "cooking"] } }"""));
        Complaint complaint = await house.ReceiveAsync();

        complaint.Owner.Should().Be("eve");
        (await house.BasisAsync(complaint.Id)).Should()
            .BeEquivalentTo(new { Strategy = "WeightedBySkill", Why = "has 2 of 2 skills", Skills = Asked, Considered = 4 });
        (await house.OwnerAsync()).Should().Be("zoe", "she knows as much, and has less to do");
        house.Away.AddRange(["eve", "zoe", "bob"]);
        (await house.OwnerAsync()).Should().Be("ann", "where nobody has a skill, the next strategy decides");
    }

    [Fact]
    public async Task By_whom_the_complainant_knows_already()
    {
        using var house = new RoutingHouse(Rules("""["StickyToComplainant", "RoundRobin"]"""));

        house.Last = "eve";
        (await house.OwnerAsync()).Should().Be("eve");
        house.Away.Add("eve");
        (await house.OwnerAsync()).Should().Be("ann");
        house.Last = "somebody of another department";
        (await house.OwnerAsync()).Should().Be("bob");
    }

    [Fact]
    public async Task Never_among_those_complained_about()
    {
        using var house = new RoutingHouse(Rules("\"RoundRobin\"", more: """, "Except": "ComplainedAbout" """));
        Complaint complaint = await house.ReceiveAsync("It is broken.", null, "ann", "eve");

        complaint.Owner.Should().Be("bob");
        (await house.BasisAsync(complaint.Id)).Candidates.Should().Equal(
            new RoutingCandidate("bob", null, 0), new RoutingCandidate("ann", null, 0, "is named in ComplainedAbout"),
            new RoutingCandidate("eve", null, 0, "is named in ComplainedAbout"));
        ActionOutcome assigned = await house.House.ActAsync(complaint.Id, new Assign { Owner = "eve" });
        assigned.Refusals.Should().ContainSingle().Which.Code.Should().Be("CF3029");
    }

    [Fact]
    public async Task Nobody_where_nobody_is_free_and_the_event_says_why()
    {
        using var house = new RoutingHouse(Rules("\"LeastLoaded\""));
        house.Away.AddRange(["ann", "bob", "eve"]);
        Complaint complaint = await house.ReceiveAsync();

        complaint.Should().BeEquivalentTo(new { Department = "Quality", Owner = (string?)null });
        RoutingBasis basis = await house.BasisAsync(complaint.Id);
        basis.Why.Should().Be("nobody is free to take it");
        basis.Candidates.Should().OnlyContain(candidate => candidate.Excluded == "is away" && candidate.Load == 0);

        house.Away.Clear();
        (await house.AcceptAsync(complaint.Id)).Owner.Should().Be("ann", "the acceptance looks again");
    }

    [Fact]
    public async Task By_the_directory_of_the_host_where_there_is_one()
    {
        using var house = new RoutingHouse(Rules("\"RoundRobin\""), new Directory(_ => [new Handler("max")]));

        (await house.OwnerAsync()).Should().Be("max");
    }

    [Fact]
    public async Task Nobody_where_the_host_cannot_tell_and_nothing_is_lost()
    {
        using var house =
            new RoutingHouse(Rules("\"RoundRobin\""), new Directory(_ => throw new TimeoutException("Li Na is not reachable")));
        Complaint complaint = await house.ReceiveAsync();

        complaint.Should().BeEquivalentTo(new { Department = "Quality", Owner = (string?)null });
        (await house.BasisAsync(complaint.Id)).Why.Should().Be("the host cannot tell who is there: TimeoutException");
    }

    [Theory]
    [InlineData("""{ "ann": {}, "bob": {} }""", "bob")]
    [InlineData("""{ "ann": {} }""", null)]
    public async Task Again_for_a_second_handling_which_is_never_by_the_first_handler(string handlers, string? second)
    {
        using var house = new RoutingHouse(Rules("\"LeastLoaded\"", handlers, """, "Afresh": "SecondHandling" """));
        ComplaintId id = (await house.ReceiveAsync()).Id;
        await house.House.DoAsync(id, new BeginAssessment());
        await house.House.DoAsync(id, new ProposeDecision(ToAccept: false) { Reason = "out of time" }, Actor.Of("ina", Roles.IntakeAgent));
        await house.House.FireAsync(id, "Reject");
        await house.House.FireAsync(id, "CloseRejected");

        (await house.House.FireAsync(id, "Reopen")).Should()
            .BeEquivalentTo(new { State = "SecondHandling", Department = "Quality", Owner = second, PreviousOwners = First });
        (await house.BasisAsync(id)).Candidates.Should()
            .Contain(candidate => candidate.Id == "ann" && candidate.Excluded == "had it before");
    }

    private sealed class Directory(Func<string, IReadOnlyList<Handler>> find) : IHandlerDirectory
    {
        public ValueTask<IReadOnlyList<Handler>> GetHandlersAsync(string department, CancellationToken cancellationToken) =>
            new(find(department));
    }
}

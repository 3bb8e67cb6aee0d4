using ComplaintFlow.Storage;

namespace ComplaintFlow.Tests.Storage;

public abstract partial class StoreRules
{
    /// <summary>Each filter admits row 1, which has every value, and neither row 2, which differs in all, nor row 3, which has none.</summary>
    public static TheoryData<string> Filters { get; } = ["State", "Tier", "Category", "Department", "Owner", "IsOpen", "DueBefore", "ReceivedFrom", "ReceivedBefore", "All"];

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Each_filter_admits_what_it_names_and_compares_without_case(string filter)
    {
        StoreRoles store = await OpenAsync();
        await SeedThreeAsync(store, row1ReceivedAt: filter is "ReceivedBefore" ? Noon.AddHours(-1) : Noon);
        ComplaintQuery query = filter switch
        {
            "State" => new() { State = "invesTIGATING" },
            "Tier" => new() { Tier = "MAJOR" },
            "Category" => new() { Category = "quality" },
            "Department" => new() { Department = "Qa" },
            "Owner" => new() { Owner = "ANNA" },
            "IsOpen" => new() { IsOpen = true },
            "DueBefore" => new() { DueBefore = Noon.AddTicks(10) },
            "ReceivedFrom" => new() { ReceivedFrom = Noon },
            "ReceivedBefore" => new() { ReceivedBefore = Noon.AddHours(-1).AddTicks(10) },
            _ => new() { State = "Investigating", Tier = "Major", Category = "Quality", Department = "QA", Owner = "anna", IsOpen = true, DueBefore = Noon.AddTicks(10), ReceivedFrom = Noon, ReceivedBefore = Noon.AddTicks(10) },
        };

        (await NumbersAsync(store, query)).Should().Equal(1);
        (await store.Complaints.CountAsync(new CountQuery(CountBy.State, query), default)).Should().Equal(new GroupCount("Investigating", 1));
    }

    [Fact]
    public async Task Instants_bound_from_the_first_one_on_and_before_the_last_one()
    {
        StoreRoles store = await OpenAsync();
        await SeedThreeAsync(store, Noon);

        (await NumbersAsync(store, new ComplaintQuery { DueBefore = Noon })).Should().BeEmpty();
        (await NumbersAsync(store, new ComplaintQuery { ReceivedFrom = Noon.AddTicks(10) })).Should().BeEmpty();
        (await NumbersAsync(store, new ComplaintQuery { ReceivedFrom = Noon, ReceivedBefore = Noon })).Should().BeEmpty();
    }

    [Fact]
    public async Task A_query_sees_one_tenant()
    {
        StoreRoles store = await OpenAsync();
        await store.SeedAsync(Received(1, Noon), Commits.New(Commits.Key(2, "other")).Listed(row => row with { Number = "2" }));

        (await NumbersAsync(store, new ComplaintQuery())).Should().Equal(1);
        (await NumbersAsync(store, new ComplaintQuery { Tenant = "other" })).Should().Equal(2);
        (await NumbersAsync(store, new ComplaintQuery { Tenant = "OTHER" })).Should().BeEmpty();
        (await store.Complaints.CountAsync(new CountQuery(CountBy.State, new ComplaintQuery { Tenant = "none" }), default)).Should().BeEmpty();
    }

    [Fact]
    public async Task Counts_come_by_frequency_then_by_ordinals_with_null_for_no_value()
    {
        StoreRoles store = await OpenAsync();
        string?[] owners = ["bo", "anna", null, "Anna", "bo", "carl", "ANNA", null, "Dora"];
        for (int i = 0; i < owners.Length; i++)
            await store.SeedAsync(Received(i + 1, Noon).Listed(row => row with { Owner = owners[i] }));

        IReadOnlyList<GroupCount> counts = await store.Complaints.CountAsync(new CountQuery(CountBy.Owner, new ComplaintQuery { PageSize = 1 }), default);

        counts.Should().Equal(new GroupCount("ANNA", 3), new GroupCount(null, 2), new GroupCount("bo", 2), new GroupCount("Dora", 1), new GroupCount("carl", 1));
    }

    [Theory]
    [InlineData(CountBy.State, "Investigating")]
    [InlineData(CountBy.Tier, "Major")]
    [InlineData(CountBy.Category, "Quality")]
    [InlineData(CountBy.Department, "QA")]
    [InlineData(CountBy.Owner, "anna")]
    public async Task Every_column_can_be_counted_by(CountBy by, string value)
    {
        StoreRoles store = await OpenAsync();
        await SeedThreeAsync(store, Noon);

        (await store.Complaints.CountAsync(new CountQuery(by, new ComplaintQuery()), default)).Should().Contain(new GroupCount(value, 1)).And.HaveCount(3);
    }

    private static ValueTask SeedThreeAsync(StoreRoles store, DateTimeOffset row1ReceivedAt) => store.SeedAsync(
        Received(1, row1ReceivedAt).Listed(row => row with { State = "Investigating", Tier = "Major", Category = "Quality", Department = "QA", Owner = "anna", NextDueAt = Noon }),
        Received(2, Noon.AddTicks(-10)).Listed(row => row with { State = "Closed", Tier = "Service", Category = "Delivery", Department = "Logistics", Owner = "bo", IsOpen = false, NextDueAt = Noon.AddDays(1) }),
        Received(3, Noon.AddMinutes(-1)).Listed(row => row with { IsOpen = false }));
}

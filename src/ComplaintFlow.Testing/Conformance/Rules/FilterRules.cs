using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class FilterRules
{
    /// <summary>
    /// Each filter admits row 1, which has every value, but not row 2, which differs in all values, nor row 3, which has none.
    /// </summary>
    [Case("State")]
    [Case("Tier")]
    [Case("Category")]
    [Case("Department")]
    [Case("Owner")]
    [Case("IsOpen")]
    [Case("DueBefore")]
    [Case("ReceivedFrom")]
    [Case("ReceivedBefore")]
    [Case("Id")]
    [Case("All")]
    public static async Task Each_filter_admits_what_it_names_and_compares_without_case(StoreFixture fixture, string filter)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await SeedThreeAsync(store, row1ReceivedAt: filter is "ReceivedBefore" ? Commits.Noon.AddHours(-1) : Commits.Noon);
        ComplaintQuery query = filter switch
        {
            "State" => new() { State = "invesTIGATING" },
            "Tier" => new() { Tier = "MAJOR" },
            "Category" => new() { Category = "quality" },
            "Department" => new() { Department = "Qa" },
            "Owner" => new() { Owner = "ANNA" },
            "IsOpen" => new() { IsOpen = true },
            "DueBefore" => new() { DueBefore = Commits.Noon.AddTicks(10) },
            "ReceivedFrom" => new() { ReceivedFrom = Commits.Noon },
            "ReceivedBefore" => new() { ReceivedBefore = Commits.Noon.AddHours(-1).AddTicks(10) },
            "Id" => new() { Id = Commits.Key(1).Id },
            _ => new()
            {
                Id = Commits.Key(1).Id, State = "Investigating", Tier = "Major", Category = "Quality", Department = "QA", Owner = "anna",
                IsOpen = true, DueBefore = Commits.Noon.AddTicks(10), ReceivedFrom = Commits.Noon,
                ReceivedBefore = Commits.Noon.AddTicks(10), ActiveFrom = Commits.Noon,
            },
        };

        (await QueryRules.NumbersAsync(store, query)).MustEqual(1);
        (await store.Complaints.CountAsync(new CountQuery(CountBy.State, query), CancellationToken.None)).MustEqual(
            new GroupCount("Investigating", 1));
    }

    public static async Task Instants_bound_from_the_first_one_on_and_before_the_last_one(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await SeedThreeAsync(store, Commits.Noon);

        (await QueryRules.NumbersAsync(store, new ComplaintQuery { DueBefore = Commits.Noon })).MustBeEmpty();
        (await QueryRules.NumbersAsync(store, new ComplaintQuery { ReceivedFrom = Commits.Noon.AddTicks(10) })).MustBeEmpty();
        (await QueryRules.NumbersAsync(store, new ComplaintQuery
        {
            ReceivedFrom = Commits.Noon, ReceivedBefore = Commits.Noon,
        })).MustBeEmpty();
    }

    public static async Task The_first_and_the_last_instant_bound_as_every_other_one(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await SeedThreeAsync(store, Commits.Noon);
        (DateTimeOffset first, DateTimeOffset last) = (DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

        (await QueryRules.NumbersAsync(store, new ComplaintQuery { ReceivedFrom = first, ReceivedBefore = last, ActiveFrom = first }))
            .Order().MustEqual(1, 2, 3);
        (await QueryRules.NumbersAsync(store, new ComplaintQuery { ReceivedFrom = last })).MustBeEmpty();
        (await QueryRules.NumbersAsync(store, new ComplaintQuery { ReceivedBefore = first })).MustBeEmpty();
        (await QueryRules.NumbersAsync(store, new ComplaintQuery { DueBefore = first })).MustBeEmpty();
        (await QueryRules.NumbersAsync(store, new ComplaintQuery { DueBefore = last })).Order()
            .MustEqual((await store.QueryAsync(new ComplaintQuery())).Items.Where(row => row.NextDueAt is not null)
                .Select(QueryRules.Number).Order());
    }

    public static async Task Rows_pass_that_are_active_at_the_bound_or_later_or_have_no_end(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ComplaintCommit open = Active(1, null), ended = Active(2, Commits.Noon.AddMicroseconds(-1)), last = Active(3, Commits.Noon),
            later = Active(4, Commits.Noon.AddYears(30));
        await store.SeedAsync(open, ended, last, later);
        var query = new ComplaintQuery { ActiveFrom = Commits.Noon };

        (await QueryRules.NumbersAsync(store, query)).MustEqual(4, 3, 1);
        (await QueryRules.NumbersAsync(store, query with { Order = ComplaintOrder.WorkQueue })).MustEqual(1, 3, 4);
        (await store.PagesAsync(query with { PageSize = 1 })).SelectMany(page => page.Items).Select(QueryRules.Number).MustEqual(4, 3, 1);
        (await store.Complaints.CountAsync(new CountQuery(CountBy.State, query), CancellationToken.None))
            .MustEqual(new GroupCount("Received", 3));
        (await QueryRules.NumbersAsync(store, query with { ActiveFrom = Commits.Noon.AddMicroseconds(1) })).MustEqual(4, 1);
        (await QueryRules.NumbersAsync(store, query with { ActiveFrom = Commits.Noon.AddMicroseconds(-1) })).MustEqual(4, 3, 2, 1);

        ComplaintCommit[] together =
        [
            Until(open, Commits.Noon.AddDays(-1)), Until(ended, null), Until(last, Commits.Noon.AddMicroseconds(-1)),
            Until(later, Commits.Noon),
        ];
        (await store.Complaints.CommitAsync(together, CancellationToken.None)).Select(result => result.Status)
            .MustEqual(Enumerable.Repeat(CommitStatus.Committed, together.Length));

        (await QueryRules.NumbersAsync(store, query)).MustEqual(4, 2);
        (await store.QueryAsync(new ComplaintQuery())).Items.Select(row => row.ActiveUntil).MustEqual(
            Commits.Noon, Commits.Noon.AddMicroseconds(-1), null, Commits.Noon.AddDays(-1));
    }

    [Case("École", "éCOLE")]
    [Case("ПРЕТЕНЗИЯ", "претензия")]
    [Case("Ωmega", "ωMEGA")]
    [Case("售后部", "售后部")]
    public static async Task Names_of_every_script_are_compared_without_case(StoreFixture fixture, string name, string asked)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            QueryRules.Received(1, Commits.Noon)
                .Listed(row => row with { Owner = name, Department = name }), QueryRules.Received(2, Commits.Noon));

        (await QueryRules.NumbersAsync(store, new ComplaintQuery { Owner = asked, Department = asked })).MustEqual(1);
        (await QueryRules.NumbersAsync(store, new ComplaintQuery { Owner = asked + "x" })).MustBeEmpty();
    }

    public static async Task A_query_sees_one_tenant(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.SeedAsync(
            QueryRules.Received(1, Commits.Noon), Commits.New(Commits.Key(2, "other")).Listed(row => row with { Number = "2" }),
            Commits.New(Commits.Key(1, "other")).Listed(row => row with { Number = "3" }));

        (await QueryRules.NumbersAsync(store, new ComplaintQuery())).MustEqual(1);
        (await QueryRules.NumbersAsync(store, new ComplaintQuery { Tenant = "other" })).MustEqual(2, 3);
        (await QueryRules.NumbersAsync(store, new ComplaintQuery { Tenant = "OTHER" })).MustBeEmpty();
        (await store.Complaints.CountAsync(
            new CountQuery(CountBy.State, new ComplaintQuery { Tenant = "none" }), CancellationToken.None)).MustBeEmpty();
    }

    public static async Task Counts_come_by_frequency_then_by_ordinals_with_null_for_no_value(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        string?[] owners = ["bo", "anna", null, "Anna", "bo", "carl", "ANNA", null, "Dora"];
        for (int i = 0; i < owners.Length; i++)
            await store.SeedAsync(QueryRules.Received(i + 1, Commits.Noon).Listed(row => row with { Owner = owners[i] }));

        IReadOnlyList<GroupCount> counts =
            await store.Complaints.CountAsync(new CountQuery(CountBy.Owner, new ComplaintQuery { PageSize = 1 }), CancellationToken.None);

        counts.MustEqual(
            new GroupCount("ANNA", 3), new GroupCount(null, 2), new GroupCount("bo", 2), new GroupCount("Dora", 1),
            new GroupCount("carl", 1));
    }

    [Case(CountBy.State, "Investigating")]
    [Case(CountBy.Tier, "Major")]
    [Case(CountBy.Category, "Quality")]
    [Case(CountBy.Department, "QA")]
    [Case(CountBy.Owner, "anna")]
    public static async Task Every_column_can_be_counted_by(StoreFixture fixture, CountBy by, string value)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await SeedThreeAsync(store, Commits.Noon);

        IReadOnlyList<GroupCount> counts =
            await store.Complaints.CountAsync(new CountQuery(by, new ComplaintQuery()), CancellationToken.None);
        counts.MustContain(new GroupCount(value, 1));
        counts.MustHaveCount(3);
    }

    private static ComplaintCommit Active(int number, DateTimeOffset? until) =>
        QueryRules.Received(number, Commits.Noon).Listed(row => row with { ActiveUntil = until });

    private static ComplaintCommit Until(ComplaintCommit commit, DateTimeOffset? until) =>
        commit.Next().Listed(row => row with { ActiveUntil = until });

    private static ValueTask SeedThreeAsync(StoreUnderTest store, DateTimeOffset row1ReceivedAt) => store.SeedAsync(
        QueryRules.Received(1, row1ReceivedAt)
            .Listed(row =>
                row with
                {
                    State = "Investigating", Tier = "Major", Category = "Quality", Department = "QA", Owner = "anna",
                    NextDueAt = Commits.Noon, ActiveUntil = Commits.Noon,
                }),
        QueryRules.Received(2, Commits.Noon.AddTicks(-10))
            .Listed(row =>
                row with
                {
                    State = "Closed", Tier = "Service", Category = "Delivery", Department = "Logistics", Owner = "bo", IsOpen = false,
                    NextDueAt = Commits.Noon.AddDays(1), ActiveUntil = Commits.Noon.AddTicks(-10),
                }),
        QueryRules.Received(3, Commits.Noon.AddMinutes(-1)).Listed(row => row with { IsOpen = false }));
}

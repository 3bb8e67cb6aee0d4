using ComplaintFlow.Storage;
using ComplaintFlow.Testing.Conformance.Model;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class IsolationRules
{
    private const int Steps = 60;
    private static readonly string[] Tenants = [ComplaintKey.DefaultTenant, "other", "third"];

    public static async Task Whatever_other_tenants_do_a_tenant_gets_the_answers_of_a_store_of_its_own(StoreFixture fixture)
    {
        for (ulong number = 0; number < (ulong)Math.Max(1, fixture.Walks / 10); number++)
        {
            IReadOnlyList<string>[] together = await WalkAsync(await fixture.OpenAsync(), number, Tenants);
            foreach ((int i, string tenant) in Tenants.Index())
            {
                IReadOnlyList<string>[] alone = await WalkAsync(await fixture.OpenAsync(), number, tenant);
                foreach ((string among, string answer) in together[i].Zip(alone[0]))
                    among.MustBe(answer, $"walk {number}: a tenant must not see anything of what the others do");
            }
            await fixture.CloseAsync();
        }
    }

    public static async Task The_tenants_that_have_complaints_are_listed_once_each_by_ordinals(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        (await store.Complaints.GetTenantsAsync(CancellationToken.None)).MustBeEmpty();
        string[] tenants = ["b", "a", "B", "a-1", "北方", "a1"];
        foreach (string tenant in tenants)
            await store.SeedAsync(Commits.New(Commits.Key(1, tenant)), Commits.New(Commits.Key(2, tenant)));

        (await store.Complaints.GetTenantsAsync(CancellationToken.None)).MustEqual(tenants.Order(StringComparer.Ordinal));
    }

    /// <summary>Each tenant has dice of its own, so that it takes the same steps alone as among others.</summary>
    private static async Task<IReadOnlyList<string>[]> WalkAsync(StoreUnderTest store, ulong number, params string[] tenants)
    {
        TenantWalk[] walks = [.. tenants.Select(
            tenant => new TenantWalk(store, tenant, (100 * number) + (ulong)Array.IndexOf(Tenants, tenant)))];
        for (int step = 0; step < Steps; step++)
        {
            foreach (TenantWalk walk in walks)
                await walk.StepAsync();
        }
        foreach (TenantWalk walk in walks)
            await walk.LookAsync();
        return [.. walks.Select(static walk => walk.Answers)];
    }
}

namespace ComplaintFlow.Testing.Conformance.Evidence;

internal static class TenantRules
{
    /// <summary>Names that a disk or an address may confuse with one another, or with a path.</summary>
    private static readonly string[] Tenants =
        ["north", "North", "north ", "../north", "north/ab", "..", ".", "incoming", "北方", "n\\o", new('n', 300)];

    public static async Task A_tenant_does_not_see_what_another_one_keeps(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        for (int i = 0; i < Tenants.Length; i++)
            await evidence.PutAsync(Bytes.Of(1000, seed: i), Tenants[i]);

        for (int i = 0; i < Tenants.Length; i++)
        {
            await evidence.MustHaveAsync(Bytes.Of(1000, seed: i), Tenants[i]);
            foreach (string other in Tenants.Where(other => !string.Equals(other, Tenants[i], StringComparison.Ordinal)))
                await evidence.MustLackAsync(Bytes.KeyOf(Bytes.Of(1000, seed: i), other), $"'{Tenants[i]}' has it, and not '{other}'");
        }
    }

    public static async Task The_same_bytes_belong_to_every_tenant_that_put_them(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        await evidence.PutAsync(Bytes.Of(1000), "north");
        await evidence.PutAsync(Bytes.Of(1000), "south");

        await evidence.MustHaveAsync(Bytes.Of(1000), "north");
        await evidence.MustHaveAsync(Bytes.Of(1000), "south");
    }
}

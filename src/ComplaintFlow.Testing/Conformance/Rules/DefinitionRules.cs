namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class DefinitionRules
{
    public static async Task A_definition_is_found_by_its_hash_and_stays_as_it_was_first_saved(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await store.Definitions.SaveAsync("h1", new byte[] { 1, 2 }, CancellationToken.None);
        await store.Definitions.SaveAsync("h1", new byte[] { 1, 2 }, CancellationToken.None);
        await store.Definitions.SaveAsync("h1", new byte[] { 3 }, CancellationToken.None);

        (await store.Definitions.FindAsync("h1", CancellationToken.None))!.Value.ToArray().MustEqual(new byte[] { 1, 2 });
        (await store.Definitions.FindAsync("H1", CancellationToken.None)).MustBeNull();
        (await store.Definitions.FindAsync("h2", CancellationToken.None)).MustBeNull();
    }

    public static async Task A_definition_comes_back_byte_for_byte_however_large_it_is(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        byte[] large = [.. Enumerable.Range(0, 1 << 20).Select(i => (byte)(i * 31))];
        await store.Definitions.SaveAsync("h1", large, CancellationToken.None);
        await store.Definitions.SaveAsync("h2", large.AsMemory(1), CancellationToken.None);

        (await store.Definitions.FindAsync("h1", CancellationToken.None))!.Value.Span.SequenceEqual(large).MustBe(true);
        (await store.Definitions.FindAsync("h2", CancellationToken.None))!.Value.Span.SequenceEqual(large.AsSpan(1)).MustBe(true);
    }
}

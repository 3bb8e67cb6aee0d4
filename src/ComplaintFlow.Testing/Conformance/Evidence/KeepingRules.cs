using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Evidence;

internal static class KeepingRules
{
    [Case(1)]
    [Case(4096)]
    [Case(100_003)]
    [Case(3_000_000)]
    public static async Task What_was_put_is_found_under_its_hash_byte_by_byte(StoreFixture<EvidenceUnderTest> fixture, int length)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        await evidence.PutAsync(Bytes.Of(length));

        await evidence.MustHaveAsync(Bytes.Of(length));
        await evidence.MustHaveAsync(Bytes.Of(length), because: "reading takes nothing away");
    }

    public static async Task The_same_bytes_put_again_are_there_once_and_stay_as_they_were(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        byte[] photo = Bytes.Of(70_000), letter = Bytes.Of(3000, seed: 2);
        foreach (byte[] bytes in new[] { photo, letter, photo, photo })
            await evidence.PutAsync(bytes);

        await evidence.MustHaveAsync(photo);
        await evidence.MustHaveAsync(letter);
    }

    public static async Task What_was_never_put_is_not_there(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        await evidence.PutAsync(Bytes.Of(1000));

        await evidence.MustLackAsync(Bytes.KeyOf(Bytes.Of(1001)), "these bytes were never put");
    }

    public static async Task A_hash_is_found_however_its_digits_were_written(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        await evidence.PutAsync(Bytes.Of(1000));

        (await evidence.HasAsync(new EvidenceKey(Bytes.Tenant, Bytes.KeyOf(Bytes.Of(1000)).Hash.ToUpperInvariant()))).MustBe(true);
    }
}

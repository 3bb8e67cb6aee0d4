namespace ComplaintFlow.Testing.Conformance.Evidence;

internal static class SideBySideRules
{
    public static async Task The_same_bytes_may_come_from_many_callers_at_once(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        byte[] photo = Bytes.Of(300_000);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => evidence.PutAsync(photo))));

        await evidence.MustHaveAsync(photo);
    }

    public static async Task Different_bytes_that_come_at_once_are_all_kept(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();

        await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => evidence.PutAsync(Bytes.Of(100_000, seed: number)))));

        for (int number = 0; number < 12; number++)
            await evidence.MustHaveAsync(Bytes.Of(100_000, seed: number));
    }

    public static async Task Every_reader_has_a_stream_of_its_own(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        byte[] photo = Bytes.Of(300_000);
        await evidence.PutAsync(photo);
        await using Stream first = (await evidence.Store.OpenAsync(Bytes.KeyOf(photo), CancellationToken.None)).MustNotBeNull();
        await first.ReadExactlyAsync(new byte[1000]);

        await evidence.MustHaveAsync(photo, because: "the second reader begins at the beginning");
        await evidence.PutAsync(photo);

        await Bytes.MustGiveAsync(first, photo[1000..], "the first one goes on where it was");
    }

    public static async Task What_one_node_keeps_another_one_finds(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest first = await fixture.OpenAsync(), second = await fixture.OpenAnotherAsync(first);
        byte[] photo = Bytes.Of(5000), letter = Bytes.Of(5000, seed: 2);
        await second.MustLackAsync(Bytes.KeyOf(photo), "nobody put it yet");

        await first.PutAsync(photo);
        await second.MustHaveAsync(photo);
        await second.PutAsync(letter);
        await first.MustHaveAsync(letter);
    }
}

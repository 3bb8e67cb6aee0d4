using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Evidence;

internal static class BrokenOffRules
{
    [Case(0)]
    [Case(1)]
    [Case(150_000)]
    public static async Task An_upload_that_breaks_off_leaves_nothing_and_passes_once_the_connection_holds(
        StoreFixture<EvidenceUnderTest> fixture, int after)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        byte[] whole = Bytes.Of(200_000);

        await ConformanceAssert.ThrowAsync<IOException>(
            () => evidence.PutAsync(new ChunkedStream(whole, breaksAfter: after)), "the caller hears what broke");

        await evidence.MustLackAsync(Bytes.KeyOf(whole), "it never came in");
        await evidence.MustLackAsync(Bytes.KeyOf(whole.AsSpan(0, after)), "half a piece is no evidence");
        await evidence.PutAsync(whole);
        await evidence.MustHaveAsync(whole);
    }

    public static async Task An_upload_that_breaks_off_harms_nothing_that_is_there(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        byte[] whole = Bytes.Of(200_000);
        await evidence.PutAsync(whole);

        await ConformanceAssert.ThrowAsync<IOException>(() => evidence.PutAsync(new ChunkedStream(whole, breaksAfter: 150_000)));

        await evidence.MustHaveAsync(whole);
    }

    public static async Task More_bytes_than_allowed_are_refused_and_none_are_kept(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        byte[] allowed = Bytes.Of(100_000), more = Bytes.Of(100_001);

        await ConformanceAssert.ThrowAsync<EvidenceException>(() => evidence.PutAsync(new ChunkedStream(more), maxBytes: allowed.Length));
        await evidence.MustLackAsync(Bytes.KeyOf(more), "it is too large");
        await evidence.MustLackAsync(Bytes.KeyOf(allowed), "nobody put its beginning alone");

        await evidence.PutAsync(new ChunkedStream(allowed), maxBytes: allowed.Length);
        await evidence.MustHaveAsync(allowed);
    }

    public static async Task No_bytes_are_no_evidence(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();

        await ConformanceAssert.ThrowAsync<EvidenceException>(() => evidence.PutAsync([]));

        await evidence.MustLackAsync(Bytes.KeyOf([]), "there was nothing to keep");
    }

    public static async Task An_upload_that_is_given_up_on_its_way_leaves_nothing(StoreFixture<EvidenceUnderTest> fixture)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        using var gone = new CancellationTokenSource();
        byte[] whole = Bytes.Of(200_000);
        int pieces = 0;
        var content = new ChunkedStream(whole, onRead: () =>
        {
            if (++pieces == 20)
                gone.Cancel();
        });

        await ConformanceAssert.ThrowAsync<OperationCanceledException>(() => evidence.PutAsync(content, cancellationToken: gone.Token));

        await evidence.MustLackAsync(Bytes.KeyOf(whole), "nobody waited for it");
    }

    [Case("put")]
    [Case("open")]
    [Case("exists")]
    public static async Task A_call_that_was_cancelled_before_it_began_does_nothing(StoreFixture<EvidenceUnderTest> fixture, string call)
    {
        EvidenceUnderTest evidence = await fixture.OpenAsync();
        var cancelled = new CancellationToken(canceled: true);
        var content = new ChunkedStream(Bytes.Of(1000));
        EvidenceKey key = Bytes.KeyOf(content.Bytes);
        Func<Task> act = call switch
        {
            "put" => () => evidence.PutAsync(content, cancellationToken: cancelled),
            "open" => async () => await evidence.Store.OpenAsync(key, cancelled),
            _ => async () => await evidence.Store.ExistsAsync(key, cancelled),
        };

        await ConformanceAssert.ThrowAsync<OperationCanceledException>(act);

        content.IsUntouched.MustBe(true, "nothing of the content is read");
        await evidence.MustLackAsync(key, "the call never began");
    }
}

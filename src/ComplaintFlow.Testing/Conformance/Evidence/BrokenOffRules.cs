using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Evidence;

internal static class BrokenOffRules
{
    [Case(0)]
    [Case(1)]
    [Case(150_000)]
    public static async Task An_upload_that_breaks_off_leaves_nothing_and_passes_once_the_connection_holds(Bench<EvidenceUnderTest> bench, int after)
    {
        EvidenceUnderTest evidence = await bench.OpenAsync();
        byte[] whole = Bytes.Of(200_000);

        await Must.ThrowAsync<IOException>(() => evidence.PutAsync(new Drip(whole, breaksAfter: after)), "the caller hears what broke");

        await evidence.MustLackAsync(Bytes.KeyOf(whole), "it never came in");
        await evidence.MustLackAsync(Bytes.KeyOf(whole.AsSpan(0, after)), "half a piece is no evidence");
        await evidence.PutAsync(whole);
        await evidence.MustHaveAsync(whole);
    }

    public static async Task An_upload_that_breaks_off_harms_nothing_that_is_there(Bench<EvidenceUnderTest> bench)
    {
        EvidenceUnderTest evidence = await bench.OpenAsync();
        byte[] whole = Bytes.Of(200_000);
        await evidence.PutAsync(whole);

        await Must.ThrowAsync<IOException>(() => evidence.PutAsync(new Drip(whole, breaksAfter: 150_000)));

        await evidence.MustHaveAsync(whole);
    }

    public static async Task More_bytes_than_allowed_are_refused_and_none_are_kept(Bench<EvidenceUnderTest> bench)
    {
        EvidenceUnderTest evidence = await bench.OpenAsync();
        byte[] allowed = Bytes.Of(100_000), more = Bytes.Of(100_001);

        await Must.ThrowAsync<EvidenceException>(() => evidence.PutAsync(new Drip(more), mostBytes: allowed.Length));
        await evidence.MustLackAsync(Bytes.KeyOf(more), "it is too large");
        await evidence.MustLackAsync(Bytes.KeyOf(allowed), "nobody put its beginning alone");

        await evidence.PutAsync(new Drip(allowed), mostBytes: allowed.Length);
        await evidence.MustHaveAsync(allowed);
    }

    public static async Task No_bytes_are_no_evidence(Bench<EvidenceUnderTest> bench)
    {
        EvidenceUnderTest evidence = await bench.OpenAsync();

        await Must.ThrowAsync<EvidenceException>(() => evidence.PutAsync([]));

        await evidence.MustLackAsync(Bytes.KeyOf([]), "there was nothing to keep");
    }

    public static async Task An_upload_that_is_given_up_on_its_way_leaves_nothing(Bench<EvidenceUnderTest> bench)
    {
        EvidenceUnderTest evidence = await bench.OpenAsync();
        using var gone = new CancellationTokenSource();
        byte[] whole = Bytes.Of(200_000);
        int pieces = 0;
        var drip = new Drip(whole, onRead: () =>
        {
            if (++pieces == 20)
                gone.Cancel();
        });

        await Must.ThrowAsync<OperationCanceledException>(() => evidence.PutAsync(drip, cancellationToken: gone.Token));

        await evidence.MustLackAsync(Bytes.KeyOf(whole), "nobody waited for it");
    }

    [Case("put")]
    [Case("open")]
    [Case("exists")]
    public static async Task A_call_that_was_cancelled_before_it_began_does_nothing(Bench<EvidenceUnderTest> bench, string call)
    {
        EvidenceUnderTest evidence = await bench.OpenAsync();
        var cancelled = new CancellationToken(canceled: true);
        var drip = new Drip(Bytes.Of(1000));
        EvidenceKey key = Bytes.KeyOf(drip.Bytes);
        Func<Task> act = call switch
        {
            "put" => () => evidence.PutAsync(drip, cancellationToken: cancelled),
            "open" => async () => await evidence.Store.OpenAsync(key, cancelled),
            _ => async () => await evidence.Store.ExistsAsync(key, cancelled),
        };

        await Must.ThrowAsync<OperationCanceledException>(act);

        drip.IsUntouched.MustBe(true, "nothing of the content is read");
        await evidence.MustLackAsync(key, "the call never began");
    }
}

using System.Globalization;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Testing.Conformance.Rules;

internal static class ExpiringRules
{
    private const int Workers = 8;
    private const int CountsOfWorker = 10;
    private static readonly DateTimeOffset Now = Commits.Noon, Later = Now.AddMinutes(10);
    private static readonly ExpiringKey Key = new(ComplaintKey.DefaultTenant, "mailbox", "complaints");

    public static async Task A_value_is_found_until_it_ends_and_not_from_then_on(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        (await store.FindAsync(Key, Now)).MustBeNull("nothing was written");
        ExpiringValue written = await WrittenAsync(store, Key, "a");

        foreach (DateTimeOffset before in (DateTimeOffset[])[Now, Later.AddMicroseconds(-1), Later.AddTicks(-1)])
            Same(await store.FindAsync(Key, before), written);
        foreach (DateTimeOffset after in (DateTimeOffset[])[Later, Later.AddDays(1)])
            (await store.FindAsync(Key, after)).MustBeNull("it has ended");
    }

    public static async Task A_write_succeeds_over_the_known_value_alone(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ExpiringValue first = await WrittenAsync(store, Key, "a");
        (await store.TryWriteAsync(Write(Key, "b"))).MustBeNull("there is a value, and the writer knows of none");
        ExpiringValue second = await WrittenAsync(store, Key, "b", first);
        (second.Version > first.Version).MustBe(true, "the version grows");
        (await store.TryWriteAsync(Write(Key, "c", first))).MustBeNull("the known value was replaced");
        (await store.TryWriteAsync(Write(Key, "c", second with { EndsAt = Later.AddSeconds(1) })))
            .MustBeNull("another end is another value");

        Same(await store.FindAsync(Key, Now), second);
    }

    public static async Task A_refused_write_changes_nothing_and_adds_nothing(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        (await store.TryWriteAsync(Write(Key, "a", new ExpiringValue(1, "x"u8.ToArray(), Later)))).MustBeNull("there is no such value");

        (await store.FindAsync(Key, Now)).MustBeNull();
    }

    public static async Task A_key_whose_value_has_ended_is_free_and_who_knew_the_old_value_cannot_write(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ExpiringValue old = await WrittenAsync(store, Key, "old");
        (await store.TryWriteAsync(Write(Key, "late", old) with { Now = Later, EndsAt = Later.AddHours(1) })).MustBeNull("it has ended");
        ExpiringValue fresh = (await store.TryWriteAsync(Write(Key, "new") with { Now = Later, EndsAt = Later.AddMinutes(1) }))
            .MustNotBeNull("the key is free");

        (await store.TryWriteAsync(Write(Key, "late", old))).MustBeNull("it is another value by now, also by an earlier clock");
        Same(await store.FindAsync(Key, Later), fresh);
    }

    public static async Task A_value_that_ends_at_once_is_gone_and_its_key_is_free(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ExpiringValue first = await WrittenAsync(store, Key, "a");
        (await store.TryWriteAsync(Write(Key, "", first) with { EndsAt = Now })).MustNotBeNull();
        (await store.FindAsync(Key, Now)).MustBeNull();

        await WrittenAsync(store, Key, "b");
    }

    public static async Task Values_are_apart_by_tenant_kind_and_name_up_to_the_last_character(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        string longest = new('x', ExpiringKey.MaxNameLength - 1);
        ExpiringKey[] keys =
        [
            Key, Key with { Tenant = "other" }, Key with { Kind = "Mailbox" }, Key with { Kind = "code" }, Key with { Name = "Complaints" },
            Key with { Name = "complaints " }, Key with { Name = "\u00C9" }, Key with { Name = "E\u0301" },
            Key with { Name = longest + "1" }, Key with { Name = longest + "2" },
            Key with { Kind = new string('k', ExpiringKey.MaxKindLength) },
        ];
        foreach ((int i, ExpiringKey key) in keys.Index())
            await WrittenAsync(store, key, Number(i));

        foreach ((int i, ExpiringKey key) in keys.Index())
            (await store.FindAsync(key, Now)).MustNotBeNull().Content.Text().MustBe(Number(i), $"{key}");
    }

    public static async Task What_is_kept_comes_back_byte_for_byte_and_what_comes_back_can_be_replaced(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        byte[] content = [.. Enumerable.Range(0, ExpiringValue.MaxSize).Select(static i => (byte)(i * 31))];
        // Databases keep whole microseconds: the value says with which end it is kept.
        ExpiringValue written = (await store.TryWriteAsync(new ExpiringWrite(Key, content, Later.AddTicks(7), Now))).MustNotBeNull();
        ExpiringValue found = (await store.FindAsync(Key, Now)).MustNotBeNull();

        found.Content.Span.SequenceEqual(content).MustBe(true);
        (found.Version, found.EndsAt).MustBe((written.Version, written.EndsAt));
        written.EndsAt.MustBe(Later, "an end is kept in whole microseconds, rounded down");
        await WrittenAsync(store, Key, "next", written);
    }

    public static async Task Of_many_who_count_at_once_each_counts(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Task.Run(() => CountAsync(store))));

        (await store.FindAsync(Key, Now)).MustNotBeNull().Content.Text().MustBe(Number(Workers * CountsOfWorker));
    }

    public static async Task Values_that_have_ended_do_not_keep_others_from_their_keys(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ExpiringKey[] keys = [.. Enumerable.Range(0, 50).Select(i => Key with { Name = Number(i) })];
        foreach (ExpiringKey key in keys)
            await WrittenAsync(store, key, "old");
        ExpiringValue kept = (await store.TryWriteAsync(Write(Key, "kept") with { EndsAt = Later.AddDays(1) })).MustNotBeNull();

        foreach (ExpiringKey key in keys)
            (await store.TryWriteAsync(Write(key, "new") with { Now = Later, EndsAt = Later.AddDays(1) })).MustNotBeNull();
        foreach (ExpiringKey key in keys)
            (await store.FindAsync(key, Later)).MustNotBeNull().Content.Text().MustBe("new");
        Same(await store.FindAsync(Key, Later), kept);
    }

    public static async Task A_key_without_a_part_or_too_long_and_a_content_too_large_are_refused(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        ExpiringKey[] wrong =
        [
            Key with { Tenant = "" }, Key with { Kind = "" }, Key with { Name = "" },
            Key with { Kind = new string('k', ExpiringKey.MaxKindLength + 1) },
            Key with { Name = new string('n', ExpiringKey.MaxNameLength + 1) },
        ];
        foreach (ExpiringKey key in wrong)
        {
            await ConformanceAssert.ThrowAsync<ArgumentException>(() => store.FindAsync(key, Now).AsTask(), $"{key}");
            await ConformanceAssert.ThrowAsync<ArgumentException>(() => store.TryWriteAsync(Write(key, "a")).AsTask(), $"{key}");
        }
        var large = new ExpiringWrite(Key, new byte[ExpiringValue.MaxSize + 1], Later, Now);
        await ConformanceAssert.ThrowAsync<ArgumentException>(() => store.TryWriteAsync(large).AsTask());
    }

    public static async Task A_cancelled_call_writes_nothing(StoreFixture fixture)
    {
        StoreUnderTest store = await fixture.OpenAsync();
        var cancelled = new CancellationToken(canceled: true);
        await ConformanceAssert.ThrowAsync<OperationCanceledException>(
            () => store.ExpiringOf().TryWriteAsync(Write(Key, "a"), cancelled).AsTask());
        await ConformanceAssert.ThrowAsync<OperationCanceledException>(() => store.ExpiringOf().FindAsync(Key, Now, cancelled).AsTask());

        (await store.FindAsync(Key, Now)).MustBeNull();
    }

    /// <summary>Adds one to a number, each time over what it finds.</summary>
    internal static async Task CountAsync(StoreUnderTest store)
    {
        for (int counted = 0, tries = 0; counted < CountsOfWorker; tries++)
        {
            tries.MustBeLessThan(100_000, "somebody must get through");
            ExpiringValue? known = await store.FindAsync(Key, Now);
            int count = known is null ? 0 : int.Parse(known.Content.Text(), CultureInfo.InvariantCulture);
            if (await store.TryWriteAsync(Write(Key, Number(count + 1), known)) is not null)
                counted++;
        }
    }

    /// <summary>What two who have counted leave.</summary>
    internal static async Task MustHaveCountedAsync(StoreUnderTest store, int workers) =>
        (await store.FindAsync(Key, Now)).MustNotBeNull().Content.Text().MustBe(Number(workers * CountsOfWorker));

    private static ExpiringWrite Write(ExpiringKey key, string content, ExpiringValue? known = null) =>
        new(key, System.Text.Encoding.UTF8.GetBytes(content), Later, Now) { Known = known };

    private static async Task<ExpiringValue> WrittenAsync(
        StoreUnderTest store, ExpiringKey key, string content, ExpiringValue? known = null) =>
        (await store.TryWriteAsync(Write(key, content, known))).MustNotBeNull("the writer knows what is there");

    private static void Same(ExpiringValue? actual, ExpiringValue? expected) =>
        (actual?.Version, actual?.EndsAt, actual?.Content.Text()).MustBe((expected?.Version, expected?.EndsAt, expected?.Content.Text()));

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);
}

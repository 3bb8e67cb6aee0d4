namespace ComplaintFlow.Testing.Conformance;

/// <summary>Provides the few assertions that the rules need.</summary>
internal static class ConformanceAssert
{
    public static void MustBe<T>(this T actual, T expected, string because = "")
    {
        if (!EqualityComparer<T>.Default.Equals(actual, expected))
            throw Broken(Text(expected), Text(actual), because);
    }

    public static void MustBeNull<T>(this T? actual, string because = "")
    {
        if (actual is not null)
            throw Broken("nothing", Text(actual), because);
    }

    public static T MustNotBeNull<T>(this T? actual, string because = "") => actual ?? throw Broken("something", "nothing", because);

    public static void MustBeLessThan(this int actual, int bound, string because = "")
    {
        if (actual >= bound)
            throw Broken($"less than {bound}", Text(actual), because);
    }

    public static void MustBeEmpty<T>(this IEnumerable<T> actual, string because = "") => actual.MustEqual([], because);

    public static void MustEqual<T>(this IEnumerable<T> actual, params IEnumerable<T> expected) => actual.MustEqual(expected, because: "");

    public static void MustEqual<T>(this IEnumerable<T> actual, IEnumerable<T> expected, string because)
    {
        T[] found = [.. actual], due = [.. expected];
        if (!found.SequenceEqual(due))
            throw Broken(Text(due), Text(found), because);
    }

    public static void MustHaveCount<T>(this IEnumerable<T> actual, int count, string because = "")
    {
        T[] found = [.. actual];
        if (found.Length != count)
            throw Broken($"{count} of them", $"{found.Length}: {Text(found)}", because);
    }

    public static void MustContain<T>(this IEnumerable<T> actual, T item, string because = "")
    {
        T[] found = [.. actual];
        if (!found.Contains(item))
            throw Broken($"{Text(item)} among them", Text(found), because);
    }

    public static void MustBeDistinct<T>(this IEnumerable<T> actual, string because = "")
    {
        T[] found = [.. actual];
        if (found.Distinct().Count() != found.Length)
            throw Broken("none of them twice", Text(found), because);
    }

    public static async Task ThrowAsync<TException>(Func<Task> act, string because = "")
        where TException : Exception
    {
        try
        {
            await act();
        }
        catch (TException)
        {
            return;
        }
        catch (Exception exception)
        {
            throw Broken(typeof(TException).Name, exception.GetType().Name, because);
        }
        throw Broken(typeof(TException).Name, "no exception", because);
    }

    private static ConformanceException Broken(string expected, string found, string because) =>
        new($"Expected {expected}, found {found}{(because.Length == 0 ? "." : $": {because}.")}");

    private static string Text<T>(T value) => value?.ToString() ?? "nothing";

    private static string Text<T>(T[] values) =>
        values.Length == 0 ? "none" : string.Join("; ", values.Take(20).Select(static value => Text(value)))
            + (values.Length > 20 ? "; …" : "");
}

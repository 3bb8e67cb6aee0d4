using Fluid;

namespace ComplaintFlow.Mail.Templates;

/// <summary>
/// The part of Liquid that templates may use: no files, no filters that undo escaping, and an end after so many steps. Thread-safe.
/// </summary>
internal static class LiquidLanguage
{
    private const int MaxSteps = 50_000;

    private static readonly string[] Filters =
        ["append", "capitalize", "date", "default", "downcase", "first", "join", "last", "prepend", "replace", "size", "slice", "split",
            "strip", "truncate", "upcase"];

    private static readonly FluidParser Parser = NewParser();
    private static readonly TemplateOptions Options = NewOptions();

    public static IReadOnlyList<string> FilterNames => Filters;

    /// <exception cref="ParseException">The text is no template.</exception>
    public static IFluidTemplate Parse(string text) => Parser.Parse(text);

    public static bool TryParse(string text, out IFluidTemplate template, out string error) =>
        Parser.TryParse(text, out template, out error);

    /// <summary>Makes a context with the values of one mail.</summary>
    public static TemplateContext Context(IReadOnlyDictionary<string, object?> values)
    {
        var context = new TemplateContext(Options);
        foreach ((string name, object? value) in values)
            context.SetValue(name, Fluid.Values.FluidValue.Create(value, Options));
        return context;
    }

    private static FluidParser NewParser()
    {
        var parser = new FluidParser();
        foreach (string tag in (string[])["include", "render", "macro", "from", "liquid"])
            parser.RegisteredTags.Remove(tag);
        return parser;
    }

    private static TemplateOptions NewOptions()
    {
        var options = new TemplateOptions { MaxSteps = MaxSteps };
        foreach (string name in options.Filters.Select(static filter => filter.Key).Except(Filters, StringComparer.Ordinal).ToArray())
            options.Filters.Remove(name);
        return options;
    }
}

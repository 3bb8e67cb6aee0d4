using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Hosting.Binding;

/// <summary>
/// Binds options from their section, and reports all its defects at once: keys and shapes of the section, then ranges.
/// </summary>
/// <typeparam name="TOptions">The options.</typeparam>
/// <param name="configuration">Where the section is.</param>
/// <param name="check">Checks keys and forms of values.</param>
/// <param name="sectionName">The name of the section below <c>ComplaintFlow</c>.</param>
/// <param name="bind">Binds the section to the options.</param>
/// <param name="ranges">Checks the ranges.</param>
internal sealed class SectionBinding<TOptions>(
    HostConfiguration configuration, ISectionCheck check, string sectionName, Action<IConfiguration, TOptions> bind,
    IValidateOptions<TOptions> ranges)
    : IConfigureOptions<TOptions>, IValidateOptions<TOptions>
    where TOptions : class
{
    private readonly string _path = $"{HostConfiguration.SectionName}:{sectionName}";

    public void Configure(TOptions options)
    {
        if (configuration.Find(sectionName) is { } section)
            bind(Defects(section) is { Count: > 0 } defects ? Without(defects, section) : section, options);
    }

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        if (string.IsNullOrEmpty(name) && configuration.Find(sectionName) is { } section)
        {
            foreach (Diagnostic defect in Defects(section))
                result.AddError(defect.ToString());
        }
        result.AddResult(ranges.Validate(_path, options)); // messages name the path instead of the options
        return result.Build();
    }

    private IReadOnlyList<Diagnostic> Defects(IConfigurationSection section) =>
        check.Check(sectionName, section);

    /// <summary>Removes the defective keys, so that the ranges of the rest can be checked too.</summary>
    private static IConfiguration Without(IReadOnlyList<Diagnostic> defects, IConfigurationSection section)
    {
        var paths = defects.Select(defect => defect.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IEnumerable<KeyValuePair<string, string?>> sound = section.AsEnumerable()
            .Where(pair => !paths.Any(path => IsWithin(pair.Key, path)))
            .Where(pair => pair.Key.Length > section.Path.Length)
            .Select(pair => KeyValuePair.Create(pair.Key[(section.Path.Length + 1)..], pair.Value));
        return new ConfigurationBuilder().AddInMemoryCollection(sound).Build();
    }

    private static bool IsWithin(string key, string path) =>
        key.StartsWith(path, StringComparison.OrdinalIgnoreCase) && (key.Length == path.Length || key[path.Length] == ':');
}

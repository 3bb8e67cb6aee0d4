using Fluid;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Mail.Templates;

/// <summary>Finds everything that is wrong with the templates of the folder.</summary>
internal sealed class TemplateCheck(IHostEnvironment? host = null) : IValidateOptions<MailOptions>
{
    /// <param name="name">The name of the options; the check has one path.</param>
    /// <param name="options">The options.</param>
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        Read(options, host?.ContentRootPath, (file, problem) => result.AddError(
            $"{DiagnosticCodes.InvalidMailTemplate} ComplaintFlow:Mail:TemplateFolder{(file.Length > 0 ? " " : "")}{file}: {problem}"));
        return result.Build();
    }

    /// <summary>Reads the templates of the folder; none if there is no folder.</summary>
    public static IReadOnlyDictionary<string, IFluidTemplate> Read(MailOptions options, string? root, Action<string, string> report) =>
        options.TemplateFolder is { } folder
            ? TemplateReader.Read(Path.Combine(root ?? AppContext.BaseDirectory, folder), report)
            : new Dictionary<string, IFluidTemplate>(StringComparer.Ordinal);
}

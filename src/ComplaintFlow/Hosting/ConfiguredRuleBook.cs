using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Provides the rule book of a configuration. A change is read, verified, compiled and swapped in as one reference. A change that
/// does not verify, or a configuration without rules, is rejected, and the last good book stays.
/// </summary>
internal sealed partial class ConfiguredRuleBook : IRuleBookSource, IDisposable
{
    private static readonly Diagnostic s_vanished = new(
        DiagnosticCodes.SectionRemoved, DiagnosticSeverity.Error, RuleBookReader.SectionName,
        "The section has vanished from the configuration.",
        "Bring it back, or correct the JSON of its file; until then the last rules stay in force.");

    private readonly IConfiguration _configuration;
    private readonly string[]? _folders;
    private readonly HostRegistrations _code;
    private readonly RuleReloadMonitor _told;
    private readonly ILogger<ConfiguredRuleBook> _log;
    private readonly Lock _reading = new();
    private readonly IDisposable _changes;
    private readonly bool _hadSection;
    private volatile RuleBook? _current;

    public ConfiguredRuleBook(
        IConfiguration configuration, string? contentRoot, HostRegistrations code, RuleReloadMonitor told, ILogger<ConfiguredRuleBook> log)
    {
        _configuration = configuration;
        _folders = contentRoot is null ? null : [contentRoot];
        _code = code;
        _told = told;
        _log = log;
        _hadSection = HasSection();
        _changes = ChangeToken.OnChange(configuration.GetReloadToken, Reload);
    }

    public RuleBook Current => _current ?? First();

    /// <summary>
    /// What is wrong if the configuration has lost its rules since the start; otherwise null. A provider whose file is no JSON any more
    /// forgets the file and does not tell that it has changed, so this must be asked for.
    /// </summary>
    public Diagnostic? Loss => _hadSection && !HasSection() ? s_vanished : null;

    public void Dispose() => _changes.Dispose();

    private RuleBook First()
    {
        lock (_reading)
        {
            if (_current is { } known)
                return known;
            RuleBook book = Read().OrThrow();
            LogInForce(book.Hash, book.Warnings.Count);
            return _current = book;
        }
    }

    private void Reload()
    {
        lock (_reading)
        {
            if (_current is not { } last)
                return;
            RuleBookResult result;
            try
            {
                result = Read();
            }
            catch (Exception error)
            {
                // The source of the change must not fail because of it, and later changes must still be noticed.
                _told.Rejected([$"The configuration cannot be read: {error.GetType().Name}."]);
                LogRejected(last.Hash, error.GetType().Name);
                return;
            }
            if (!result.IsValid)
            {
                _told.Rejected([.. result.Diagnostics.Select(one => one.ToString())]);
                LogRejected(last.Hash,
                    string.Join(Environment.NewLine, result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));
            }
            else if (string.Equals(result.RuleBook.Hash, last.Hash, StringComparison.Ordinal))
            {
                _told.Unchanged();
            }
            else
            {
                _current = result.RuleBook;
                _told.Accepted();
                LogInForce(result.RuleBook.Hash, result.RuleBook.Warnings.Count);
            }
        }
    }

    private RuleBookResult Read()
    {
        if (Loss is { } loss)
            return new RuleBookResult(null, [loss]);
        return _code.Check(RuleBookReader.Read(_configuration, folders: _folders));
    }

    private bool HasSection() => _configuration.GetSection(RuleBookReader.SectionName).Exists();

    [LoggerMessage(1001, LogLevel.Information, "The rule book {Hash} is in force ({Warnings} warnings).")]
    private partial void LogInForce(string hash, int warnings);

    [LoggerMessage(1002, LogLevel.Error, "A change of the rules is rejected; the rule book {Hash} stays in force. {Defects}")]
    private partial void LogRejected(string hash, string defects);
}

using ComplaintFlow.Hosting.Binding;
using ComplaintFlow.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace ComplaintFlow.Hosting;

/// <summary>
/// Provides the rule book of a configuration. A change is read, verified, compiled and swapped in as one reference. A change that
/// does not verify, one with options that the next start would refuse, and a configuration without rules are rejected, and the last good
/// book stays. The same holds if a file of the configuration is lost.
/// </summary>
internal sealed partial class ConfiguredRuleBook : IRuleBookSource, IDisposable
{
    private static readonly Diagnostic s_vanished = new(
        DiagnosticCodes.SectionRemoved, DiagnosticSeverity.Error, RuleBookReader.SectionName,
        "The section has vanished from the configuration.",
        "Bring it back, or correct the JSON of its file; until then the last rules stay in force.");

    private readonly IConfiguration _configuration;
    private readonly string[]? _folders;
    private readonly RuleLayerStack _layers;
    private readonly HostRegistrations _code;
    private readonly Func<IEnumerable<IOptionsCheck>> _options;
    private readonly RuleReloadMonitor _told;
    private readonly ILogger<ConfiguredRuleBook> _log;
    private readonly Lock _reading = new();
    private readonly FileFailures _files;
    private readonly IDisposable _changes;
    private readonly bool _hadSection;
    private volatile RuleBook? _current;
    private volatile RuleBook? _candidate;

    /// <param name="configuration">The configuration with the rules.</param>
    /// <param name="contentRoot">The folder in which relative paths of word files begin.</param>
    /// <param name="layers">The rules made in code that lie beneath the configuration.</param>
    /// <param name="code">What the host implements.</param>
    /// <param name="options">Gets the checks of options, which need the rules themselves and so cannot be there before.</param>
    /// <param name="told">Counts the changes.</param>
    /// <param name="log">The log.</param>
    public ConfiguredRuleBook(
        IConfiguration configuration, string? contentRoot, RuleLayerStack layers, HostRegistrations code,
        Func<IEnumerable<IOptionsCheck>> options, RuleReloadMonitor told, ILogger<ConfiguredRuleBook> log)
    {
        _configuration = configuration;
        _layers = layers;
        _folders = contentRoot is null ? null : [contentRoot];
        _code = code;
        _options = options;
        _told = told;
        _log = log;
        _hadSection = HasSection();
        _files = new FileFailures(configuration, RejectLoss);
        _files.Listen();
        _changes = ChangeToken.OnChange(configuration.GetReloadToken, Reload);
    }

    public RuleBook Current => _current ?? First();

    /// <summary>The rules that are about to be taken, while the options beside them are checked; otherwise null.</summary>
    public RuleBook? Candidate => _candidate;

    /// <summary>
    /// What is wrong if the configuration has now lost a file, or its rules since the start; otherwise nothing. A provider that loses its
    /// file does not always tell that it has changed, so this must be asked for.
    /// </summary>
    public IReadOnlyList<Diagnostic> Loss => IsLost ? [s_vanished, .. LostFiles.In(_configuration)] : LostFiles.In(_configuration);

    private bool IsLost => _hadSection && !HasSection();

    public void Dispose()
    {
        _changes.Dispose();
        lock (_reading) // a change that is being read may be listening to new files
            _files.Dispose();
    }

    private RuleBook First()
    {
        lock (_reading)
        {
            if (_current is { } known)
                return known;
            RuleBook book = Read(Loss).OrThrow();
            TellInForce(book);
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
            string[] failures;
            try
            {
                _files.Listen();
                IReadOnlyList<Diagnostic> loss = Loss;
                result = Read(loss);
                failures = loss.Count > 0 ? [] : Failures(result);
            }
            catch (Exception error)
            {
                // The source of the change must not fail because of it, and later changes must still be noticed.
                _told.Rejected([$"The configuration cannot be read: {error.GetType().Name}."]);
                LogRejected(last.Hash, error.GetType().Name);
                return;
            }
            if (!result.IsValid || failures.Length > 0)
            {
                Reject(last, result.IsValid ? [] : result.Diagnostics, failures);
            }
            else if (result.RuleBook.DecidesAs(last))
            {
                bool isMended = _told.Defects.Count > 0;
                _told.Unchanged();
                TellAgain(last, result.RuleBook, isMended);
            }
            else
            {
                _current = result.RuleBook;
                _told.Accepted();
                TellInForce(result.RuleBook);
            }
        }
    }

    /// <summary>
    /// Tells that a file cannot be loaded. The rules stay in any case, because no change is announced. If the file is good by now, the
    /// signal of that is under way.
    /// </summary>
    private void RejectLoss()
    {
        lock (_reading)
        {
            if (_current is { } last && Loss is { Count: > 0 } loss)
                Reject(last, loss, []);
        }
    }

    private void Reject(RuleBook last, IReadOnlyList<Diagnostic> defects, string[] failures)
    {
        _told.Rejected([.. defects.Select(one => one.ToString()), .. failures]);
        LogRejected(last.Hash, string.Join(Environment.NewLine,
            [.. RuleBookException.Telling(defects).Select(one => one.ToString()), .. failures]));
    }

    private RuleBookResult Read(IReadOnlyList<Diagnostic> loss) => loss.Count > 0
        ? new RuleBookResult(null, loss)
        : _code.Check(RuleBookReader.Read(_configuration, _layers, milestones: null, _folders));

    /// <summary>
    /// What the next start would refuse of the options beside the rules. The reader of rules finds wrong keys of options too, which are not
    /// told twice. If something is lost, its options are lost as well, and they are not asked.
    /// </summary>
    private string[] Failures(RuleBookResult read)
    {
        _candidate = read.RuleBook;
        try
        {
            IEnumerable<string> told = read.Diagnostics.Select(one => one.ToString());
            return [.. _options().SelectMany(one => one.Check()).Except(told, StringComparer.Ordinal)];
        }
        finally
        {
            _candidate = null;
        }
    }

    private bool HasSection() => RuleBookReader.HasSection(_configuration);

    /// <summary>Which warnings are accepted is no part of the rules, so it can change without them.</summary>
    private void TellAgain(RuleBook last, RuleBook read, bool isMended)
    {
        if (!last.Warnings.SequenceEqual(read.Warnings))
            TellInForce(_current = read);
        else if (isMended)
            LogInForce(read.Hash, read.Warnings.Count);
    }

    private void TellInForce(RuleBook book)
    {
        LogInForce(book.Hash, book.Warnings.Count);
        foreach (Diagnostic warning in book.Warnings)
            LogWarning(warning);
    }

    [LoggerMessage(1001, LogLevel.Information, "The rule book {Hash} is in force ({Warnings} warnings).")]
    private partial void LogInForce(string hash, int warnings);

    [LoggerMessage(1003, LogLevel.Warning, "{Warning}")]
    private partial void LogWarning(Diagnostic warning);

    [LoggerMessage(1002, LogLevel.Error, "A change of the rules is rejected; the rule book {Hash} stays in force. {Defects}")]
    private partial void LogRejected(string hash, string defects);
}

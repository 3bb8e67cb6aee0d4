using Spectre.Console;

namespace ComplaintFlow.Tool.Output;

/// <summary>A bar on a terminal; nothing in a pipe.</summary>
internal static class ProgressBar
{
    /// <summary>Does the work; it tells from time to time how much is done, from 0 to 1.</summary>
    public static T Run<T>(Terminal terminal, string title, Func<Action<double>, T> work)
    {
        if (!terminal.ShowsProgress)
            return work(_ => { });

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Bar) });
        return console.Progress().AutoClear(enabled: true).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: 1);
            return work(done => task.Value = done);
        });
    }
}

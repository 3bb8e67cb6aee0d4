using System.Text;
using ComplaintFlow.Tool;
using ComplaintFlow.Tool.Output;

try
{
    Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
catch (IOException)
{
    // There is no console, so whatever replaces it decides.
}
return CommandRunner.Run(args, new Terminal(Console.Out, Console.Error, showsProgress: !Console.IsErrorRedirected));

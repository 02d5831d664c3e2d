using Linkage.Cli;

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using CancellationTokenSource interrupt = new();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupt.Cancel();
};
return await LinkageTool.RunAsync(args, ToolTerminal.FromConsole(), interrupt.Token).ConfigureAwait(false);

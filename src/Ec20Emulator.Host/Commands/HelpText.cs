using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace Ec20Emulator.Host.Commands;

/// <summary>The help of System.CommandLine, with brackets around optional arguments of the commands it lists, and with examples.</summary>
internal sealed class HelpText(HelpAction plain) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["run"] =
        [
            "ec20emu",
            "ec20emu --tcp 127.0.0.1:7020 --map broker.example:8883=127.0.0.1:18883",
            "ec20emu --control 7030 --clock manual --log debug",
            "ec20emu --usbip 127.0.0.1:3240",
        ],
        ["demo"] = ["ec20emu demo", "ec20emu demo --clock x10"],
        ["record"] = ["ec20emu record --tty /dev/ttyUSB2,115200 --listen tcp=127.0.0.1:7020 --out meter.at"],
        ["replay"] = ["ec20emu replay meter.at --map broker.example:8883=127.0.0.1:18883"],
        ["verify"] = ["ec20emu verify scenario.yaml", "ec20emu verify --schema"],
        ["health"] = ["ec20emu health", "ec20emu health socket://127.0.0.1:7020 --timeout 30"],
        ["watch"] = ["ec20emu watch", "ec20emu watch http://127.0.0.1:7030 --modem m1"],
        ["shell"] = ["ec20emu shell", "ec20emu shell socket://127.0.0.1:7020", "printf 'AT\\nAT+CSQ\\n' | ec20emu shell"],
        ["coverage"] = ["ec20emu coverage", "ec20emu coverage --manual"],
        ["doctor"] = ["ec20emu doctor", "ec20emu doctor ./ttyEC20", "ec20emu doctor --ready-file ready.json"],
    };

    /// <summary>Replaces the help of a root command and all below it.</summary>
    public static void AttachTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpText((HelpAction)option.Action!);
    }

    /// <summary>Whoever asks for help need not have written the rest of the line well.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        var code = plain.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        var command = parseResult.CommandResult.Command;
        output.WriteLine(Bracketed(text.ToString(), command).TrimEnd());
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (var example in Examples[command is RootCommand ? "run" : command.Name])
            output.WriteLine($"  {example}");
        return code;
    }

    private static string Bracketed(string text, Command command)
    {
        var optional = command.Subcommands.Where(one => one.Arguments.Any(argument => argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue));
        foreach (var one in optional)
            text = Regex.Replace(text, $@"^(  {one.Name} )(<\w+>)( {{2}})?(?= )", "$1[$2]", RegexOptions.Multiline);
        return text;
    }
}

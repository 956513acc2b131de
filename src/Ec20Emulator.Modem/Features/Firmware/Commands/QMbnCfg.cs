using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Firmware.Commands;

/// <summary>
/// AT+QMBNCFG - configurations of operators; AT manual V2.0, 4.4. None can be added, for none can be read here: "Add" is ERROR. A name that is not
/// there is ERROR too.
/// </summary>
[AtCommand("+QMBNCFG")]
internal sealed class QMbnCfg(MbnFiles files) : IKeyedCommand, ITestCommand
{
    public IReadOnlyList<IKeyedSetting> Settings { get; } =
        [new List(files), new Select(files), new Deactivate(files), new AutoSel(files), new Delete(files), new ListAll(files)];

    public AtResult Test(Turn turn) => AtResult.Lines(
    [
        "+QMBNCFG: \"List\"",
        "+QMBNCFG: \"Select\"[,<MBN name>]",
        "+QMBNCFG: \"Deactivate\"",
        "+QMBNCFG: \"AutoSel\"[,(0,1)]",
        "+QMBNCFG: \"Delete\",\"<MBN name>\"",
        "+QMBNCFG: \"Add\",\"<filename>\"",
        "+QMBNCFG: \"List_all\"",
    ]);

    private static AtResult Done(bool isDone) => isDone ? AtResult.Ok : AtResult.Error;

    private static IEnumerable<string> Lines(string key, MbnFiles files) => files.All.Select((file, i) =>
        $"+QMBNCFG: \"{key}\",{i},{(file.Name == files.Selected ? 1 : 0)},{(file.Name == files.Active ? 1 : 0)},\"{file.Name}\",{file.Version},{file.Release}");

    internal sealed record Nothing;

    internal readonly record struct Named([Text(MinimumLength = 1, MaximumLength = 64, Shown = "MBN name")] string Name);

    internal sealed class List(MbnFiles files) : IKeyedSetting<Nothing>
    {
        public string Key => "List";

        public AtResult Apply(Nothing args, Turn turn) => AtResult.Lines([.. Lines(Key, files)]);
    }

    internal sealed class ListAll(MbnFiles files) : IKeyedSetting<Nothing>
    {
        public string Key => "List_all";

        public AtResult Apply(Nothing args, Turn turn) =>
            AtResult.Lines([.. Lines(Key, files).Zip(files.All, (line, file) => $"{line},\"{file.Networks}\"")]);
    }

    internal sealed class Select(MbnFiles files) : IKeyedSetting<Select.Args>
    {
        internal readonly record struct Args([Text(MinimumLength = 1, MaximumLength = 64, Shown = "MBN name")] string? Name = null);

        public string Key => "Select";

        public AtResult Apply(Args args, Turn turn) =>
            args.Name is { } name ? Done(files.Select(name)) : AtResult.Line($"+QMBNCFG: \"{Key}\",\"{files.Selected}\"");
    }

    internal sealed class Deactivate(MbnFiles files) : IKeyedSetting<Nothing>
    {
        public string Key => "Deactivate";

        public AtResult Apply(Nothing args, Turn turn) => Done(files.Deactivate());
    }

    internal sealed class AutoSel(MbnFiles files) : IKeyedSetting<AutoSel.Args>
    {
        internal readonly record struct Args([OneOf(0, 1)] bool? IsOn = null);

        public string Key => "AutoSel";

        public AtResult Apply(Args args, Turn turn) =>
            args.IsOn is { } isOn ? Done(files.SelectBy(isOn)) : AtResult.Line($"+QMBNCFG: \"{Key}\",{(files.SelectsItself ? 1 : 0)}");
    }

    internal sealed class Delete(MbnFiles files) : IKeyedSetting<Named>
    {
        public string Key => "Delete";

        public AtResult Apply(Named args, Turn turn) => Done(files.Delete(args.Name));
    }
}

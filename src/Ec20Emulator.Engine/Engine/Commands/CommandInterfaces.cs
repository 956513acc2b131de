using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;

namespace Ec20Emulator.Modem.Engine.Commands;

/// <summary>A command with an execution form: <c>AT+NAME</c>.</summary>
internal interface IExecuteCommand
{
    AtResult Execute(Turn turn);
}

/// <summary>A command with a read form: <c>AT+NAME?</c>.</summary>
internal interface IReadCommand
{
    AtResult Read(Turn turn);
}

/// <summary>A command whose test form prints the manual's own text; others get theirs from the declaration.</summary>
internal interface ITestCommand
{
    AtResult Test(Turn turn);
}

/// <summary>A command with a write form: <c>AT+NAME=…</c>. It implements <see cref="IWriteCommand{TArgs}"/>, and that once.</summary>
internal interface IWriteCommand
{
    /// <summary>Its parameters, and how it is called.</summary>
    WriteForm Form { get; }
}

/// <summary>A command with a write form: <c>AT+NAME=…</c>. Its parameters are those of <typeparamref name="TArgs"/>, declared once.</summary>
internal interface IWriteCommand<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs> : IWriteCommand
{
    WriteForm IWriteCommand.Form => WriteForm.OfCommand<TArgs>.Instance;

    AtResult Write(TArgs args, Turn turn);
}

/// <summary>A basic command: <c>ATE0</c>, <c>AT&amp;D1</c>.</summary>
internal interface IBasicCommand
{
    /// <summary>Carries the command out.</summary>
    /// <param name="number">The number behind the letter; null where none was typed, which mostly means 0.</param>
    /// <param name="turn">The turn.</param>
    AtResult Execute(int? number, Turn turn);
}

/// <summary>The command of the S registers: <c>ATS3?</c>, <c>ATS3=13</c>. A number left out is 0.</summary>
internal interface IRegisterCommand
{
    AtResult Read(int register, Turn turn);

    AtResult Write(int register, int value, Turn turn);
}

/// <summary>A command whose first field names a setting, such as AT+QSSLCFG.</summary>
internal interface IKeyedCommand
{
    /// <summary>The settings, in the order of the test form.</summary>
    IReadOnlyList<IKeyedSetting> Settings { get; }
}

/// <summary>One setting of a keyed command. It implements <see cref="IKeyedSetting{TArgs}"/>, and that once.</summary>
internal interface IKeyedSetting
{
    /// <summary>The parameters behind its key, and how it is called.</summary>
    WriteForm Form { get; }

    /// <summary>The key as printed.</summary>
    string Key { get; }

    /// <summary>Another name accepted on input.</summary>
    string? Alias => null;

    /// <summary>True where the value is saved and read back, and changes nothing.</summary>
    bool IsOnlyStored => false;

    /// <summary>True where fields must not be logged: passwords and keys.</summary>
    bool IsSecret => false;
}

/// <summary>The parameters of a setting behind its key, and what they do.</summary>
internal interface IKeyedSetting<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs> : IKeyedSetting
{
    WriteForm IKeyedSetting.Form => WriteForm.OfSetting<TArgs>.Instance;

    AtResult Apply(TArgs args, Turn turn);
}

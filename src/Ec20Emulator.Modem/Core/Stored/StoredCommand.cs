using System.Diagnostics.CodeAnalysis;
using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Core.Stored;

/// <summary>A command whose numbers are set and read back. A number left out stays as it is.</summary>
/// <param name="name">The command.</param>
/// <param name="numbers">Its numbers.</param>
internal abstract class StoredCommand<[DynamicallyAccessedMembers(ArgumentBinder.Declared)] TArgs>(string name, StoredNumbers numbers) : IReadCommand, IWriteCommand<TArgs>
    where TArgs : struct, IStoredValues
{
    public AtResult Read(Turn turn) => AtResult.Line($"{name}: {numbers}");

    public AtResult Write(TArgs args, Turn turn) => numbers.Take(args.Values);
}

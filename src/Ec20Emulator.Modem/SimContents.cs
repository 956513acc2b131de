namespace Ec20Emulator.Modem;

/// <summary>Names a card has for a network.</summary>
/// <param name="Plmn">Country and network code: 5 or 6 digits.</param>
/// <param name="LongName">Up to 20 characters.</param>
/// <param name="ShortName">Up to 10 characters; empty = none.</param>
public sealed record SimOperator(string Plmn, string LongName, string ShortName = "");

/// <summary>An entry of a phonebook on a card.</summary>
/// <param name="Number">Up to 20 of 0-9, *, #, p (pause), behind <c>+</c> where international.</param>
/// <param name="Name">Up to 14 characters of the GSM alphabet, or 6 others.</param>
/// <param name="Index">Its place, from 1; null = the lowest that is free.</param>
public sealed record SimContact(string Number, string Name, int? Index = null);

/// A room that forgot to say which rooms it may enter.
package planted.rooms.open;
